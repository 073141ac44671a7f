import { isPreflight, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-forbidden',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  matches: (refusal) => isPreflight(refusal) && statusOf(refusal) === 403,
  title: (refusal) => text`${serverOf(refusal)} forbids the preflight with ${statusOf(refusal)}`,
  why: () =>
    text`Something in front of the CORS answer refuses ${'OPTIONS'}: a firewall, an access rule, or a CORS filter that does not know this page, method or header. A preflight carries no cookies and no token that could convince it.`,
  responsible: 'server',
  act: (refusal) =>
    text`Let ${'OPTIONS'} pass that rule and have CORS answer it: for ${refusal.request.origin} and the method ${refusal.request.method}.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'something forbids the preflight, without CORS headers',
      exchange: exchange({ method: 'PUT', preflight: answer(403) }),
    },
    {
      name: 'something forbids the preflight, with the right CORS headers',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(403, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
