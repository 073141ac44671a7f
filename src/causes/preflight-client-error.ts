import { isPreflight, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-client-error',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  matches: (refusal) => isPreflight(refusal) && statusOf(refusal) >= 400,
  title: (refusal) => text`${serverOf(refusal)} turned the preflight away with ${statusOf(refusal)}`,
  why: () =>
    text`A preflight must be answered with a status from 200 to 299. The server treats it like a normal request and finds something missing in it.`,
  responsible: 'server',
  act: (refusal) =>
    text`Have CORS answer ${'OPTIONS'} with 204 before anything else looks at it, for ${refusal.request.origin} and ${refusal.request.method}.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'the preflight is turned away, without CORS headers',
      exchange: exchange({ method: 'PUT', preflight: answer(415) }),
    },
    {
      name: 'the preflight is turned away, with the right CORS headers',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(415, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
