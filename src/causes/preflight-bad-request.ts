import { isPreflight, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-bad-request',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  matches: (refusal) => isPreflight(refusal) && statusOf(refusal) === 400,
  title: (refusal) => text`${serverOf(refusal)} calls the preflight a bad request: ${statusOf(refusal)}`,
  why: () =>
    text`The server handles ${'OPTIONS'} like a normal request and misses a body or parameters in it, or its CORS layer refuses with this status. A preflight is always empty.`,
  responsible: 'server',
  act: (refusal) =>
    text`Have CORS answer ${'OPTIONS'} before the request is checked, and let it allow ${refusal.request.origin} and ${refusal.request.method}.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'the preflight is a bad request, without CORS headers',
      exchange: exchange({ method: 'PUT', preflight: answer(400) }),
    },
    {
      name: 'the preflight is a bad request, with the right CORS headers',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(400, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
