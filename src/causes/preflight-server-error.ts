import { isPreflight, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-server-error',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  matches: (refusal) => isPreflight(refusal) && statusOf(refusal) >= 500,
  title: (refusal) => text`The real problem: ${serverOf(refusal)} answered the preflight with ${statusOf(refusal)}`,
  why: (refusal) =>
    text`That is a failure of the server or of what stands in front of it, not a CORS setting. The ${refusal.request.method} request itself was never sent.`,
  responsible: 'server',
  act: (refusal) =>
    text`Look into the log of ${serverOf(refusal)} for ${'OPTIONS'} with status ${statusOf(refusal)} and repair that first.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'the server fails on the preflight, without CORS headers',
      exchange: exchange({ method: 'PUT', preflight: answer(502) }),
    },
    {
      name: 'the server fails on the preflight, with the right CORS headers',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(502, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
