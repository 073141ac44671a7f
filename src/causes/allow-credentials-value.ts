import { defineCause } from './cause.ts';
import { allowCredentials } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-credentials-value',
  explains: ['credentials-not-allowed'],
  matches: ({ allowCredentials: value }) => value !== null,
  title: ({ allowCredentials: value }) =>
    value === ''
      ? text`The server sends ${'Access-Control-Allow-Credentials'} with nothing in it`
      : text`The server says ${value ?? ''} to credentials, only ${'true'} counts`,
  why: ({ request }) =>
    text`The page asks with cookies or other credentials. The browser hands the answer to ${request.origin} only where the header is exactly ${'true'}.`,
  responsible: 'server',
  act: () => text`If this page may ask as the signed-in user, send ${'Access-Control-Allow-Credentials: true'}.`,
  fix: (refusal) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: 'a number instead of true',
      exchange: exchange({
        credentials: 'include',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', '1'],
        ]),
      }),
    },
    {
      name: 'the server says false',
      exchange: exchange({
        credentials: 'include',
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Access-Control-Allow-Credentials', 'false'],
        ]),
      }),
    },
    {
      name: 'the value is empty',
      exchange: exchange({
        credentials: 'include',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', ''],
        ]),
      }),
    },
  ],
});
