import { defineCause } from './cause.ts';
import { allowCredentials } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-credentials-case',
  explains: ['credentials-not-allowed'],
  matches: ({ allowCredentials: value }) => value?.toLowerCase() === 'true',
  title: ({ allowCredentials: value }) => text`The server says ${value ?? ''}, browsers read only ${'true'}`,
  why: () =>
    text`This value is compared letter by letter, and only ${'true'} in lower case allows credentials. Capital letters often come from a boolean of the programming language that was printed as it is.`,
  responsible: 'server',
  act: ({ allowCredentials: value }) =>
    text`Send ${'Access-Control-Allow-Credentials: true'} in lower case instead of ${value ?? ''}.`,
  fix: (refusal) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: "Python's True",
      exchange: exchange({
        credentials: 'include',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'True'],
        ]),
      }),
    },
  ],
});
