import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'wildcard-with-credentials',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed }) => allowed === '*',
  title: () => text`${'*'} does not allow a request with credentials`,
  why: ({ request }) =>
    text`The page asks with cookies or other credentials. Then the browser wants to read its name, ${request.origin}, because ${'*'} would open the answers of signed-in users to every site.`,
  responsible: 'server',
  act: (refusal) => text`Instead of ${'*'}, ${sendAllowOrigin(refusal)}.`,
  fix: allowOrigin,
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: 'a request with cookies meets a star',
      exchange: exchange({
        credentials: 'include',
        response: answer(200, [['Access-Control-Allow-Origin', '*']]),
      }),
    },
    {
      name: 'the preflight of a request with cookies meets a star',
      exchange: exchange({
        method: 'PUT',
        credentials: 'include',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Methods', 'GET, PUT'],
        ]),
      }),
    },
  ],
});
