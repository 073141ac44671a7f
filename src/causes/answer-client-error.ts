import { addressOf } from '../cors/url-parts.ts';
import { hopOf, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { showErrors } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'answer-client-error',
  explains: ['no-allow-origin'],
  matches: (refusal) => statusOf(refusal) >= 400,
  title: (refusal) => text`The real problem: ${serverOf(refusal)} answered ${statusOf(refusal)}`,
  why: () =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS.`,
  responsible: 'server',
  act: (refusal) =>
    text`Find out what ${serverOf(refusal)} dislikes about ${refusal.request.method} ${addressOf(hopOf(refusal).url)}.${showErrors(refusal)}`,
  fix: (refusal) => allowOrigin(refusal),
  examples: [
    {
      name: 'the server turns the request away',
      exchange: exchange({ response: answer(422, [['Content-Type', 'application/json']]) }),
    },
  ],
});
