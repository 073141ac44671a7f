import { answerName } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowCredentials } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-credentials-missing',
  explains: ['credentials-not-allowed'],
  title: ({ request }) => text`The server allows ${request.origin}, but not its credentials`,
  why: (refusal) =>
    text`The page asks with cookies or other credentials. ${answerName(refusal)} lacks ${'Access-Control-Allow-Credentials: true'}, so the browser keeps it from the page.`,
  responsible: 'server',
  act: () =>
    text`Send ${'Access-Control-Allow-Credentials: true'}, on the preflight as well as on the answer. If the page needs no cookies here, let it ask without credentials instead.`,
  fix: (refusal) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: 'a request with cookies',
      exchange: exchange({
        credentials: 'include',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Vary', 'Origin'],
        ]),
      }),
    },
  ],
});
