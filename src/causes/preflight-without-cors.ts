import { addressOf } from '../cors/url-parts.ts';
import { hopOf, isPreflight, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-without-cors',
  explains: ['no-allow-origin'],
  matches: (refusal) => isPreflight(refusal),
  title: (refusal) => text`${serverOf(refusal)} answers the preflight without any CORS headers`,
  why: (refusal) =>
    text`It says ${statusOf(refusal)} to ${'OPTIONS'} and allows nothing with it, as a server does whose CORS is off for this path. So ${refusal.request.method} was never sent.`,
  responsible: 'server',
  act: (refusal) =>
    text`Switch CORS on for ${addressOf(hopOf(refusal).url)}: ${sendAllowOrigin(refusal)}, on the preflight and on the answer itself.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'Express answers OPTIONS by itself',
      exchange: exchange({
        method: 'PUT',
        send: [['Content-Type', 'application/json']],
        preflight: answer(200, [
          ['X-Powered-By', 'Express'],
          ['Allow', 'GET,HEAD,PUT'],
        ]),
      }),
    },
  ],
});
