import { isPreflight, statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-too-many',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  matches: (refusal) => isPreflight(refusal) && statusOf(refusal) === 429,
  title: (refusal) => text`The rate limit stopped the preflight: ${statusOf(refusal)}`,
  why: (refusal) =>
    text`Every ${refusal.request.method} of the page comes with an ${'OPTIONS'} request, and both are counted. The answer of the limit has no power to allow anything.`,
  responsible: 'gateway',
  act: () =>
    text`Leave ${'OPTIONS'} out of the rate limit, send ${'Access-Control-Max-Age'} so that browsers ask less often, and try again later.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'the rate limit counts preflights, without CORS headers',
      exchange: exchange({ method: 'PUT', preflight: answer(429) }),
    },
    {
      name: 'the rate limit counts preflights, with the right CORS headers',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(429, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
