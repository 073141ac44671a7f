import { defineCause } from './cause.ts';
import { allowHeaders, missingHeaders } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'header-star-with-credentials',
  explains: ['header-not-allowed'],
  matches: ({ request, allowHeaders: list }) => request.credentials === 'include' && list.includes('*'),
  title: ({ name }) => text`With credentials, ${'*'} does not stand for the header ${name}`,
  why: () =>
    text`The server allows the request headers ${'*'}. That means "all" only without credentials; with cookies the browser looks for a header that is called ${'*'}.`,
  responsible: 'server',
  act: (refusal) => text`Name them: add ${enumerate(missingHeaders(refusal))} to ${'Access-Control-Allow-Headers'}.`,
  fix: (refusal) => allowHeaders(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: 'a JSON request with cookies meets a star',
      exchange: exchange({
        method: 'POST',
        credentials: 'include',
        send: [['Content-Type', 'application/json']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Headers', '*'],
        ]),
      }),
    },
  ],
});
