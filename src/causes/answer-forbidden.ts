import { addressOf } from '../cors/url-parts.ts';
import { hopOf, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { showErrors } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'answer-forbidden',
  explains: ['no-allow-origin'],
  matches: (refusal) => statusOf(refusal) === 403,
  title: (refusal) => text`The real problem: ${serverOf(refusal)} forbids this request, ${statusOf(refusal)}`,
  why: () =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS. A firewall, an access rule or a CORS filter wrote it.`,
  responsible: 'server',
  act: (refusal) =>
    text`Find out which rule answers ${statusOf(refusal)} to ${addressOf(hopOf(refusal).url)} and whether it should let ${refusal.request.origin} in.${showErrors(refusal)}`,
  fix: (refusal) => allowOrigin(refusal),
  examples: [
    {
      name: 'an access rule answers',
      exchange: exchange({ response: answer(403, [['Content-Type', 'text/html']]) }),
    },
  ],
});
