import type { Refusal } from '../cors/judge.ts';
import { headerOf, isPreflight, serverOf, statusOf } from './answer.ts';
import { defineCause } from './cause.ts';
import { allowMethod, answerPreflight, missingHeaders } from './edits.ts';
import { enumerate } from './enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from './text.ts';

export default defineCause({
  id: 'preflight-method-or-header-refused',
  explains: ['preflight-not-ok'],
  matches: (refusal) =>
    isPreflight(refusal) &&
    statusOf(refusal) >= 400 &&
    statusOf(refusal) < 500 &&
    headerOf(refusal, 'Access-Control-Allow-Methods') !== null &&
    refused(refusal).length > 0,
  title: (refusal) => text`The CORS layer refused ${enumerate(refused(refusal))} with ${statusOf(refusal)}`,
  why: (refusal) =>
    text`${serverOf(refusal)} allows ${refusal.request.origin}, but not everything that the page wants to send, and says so with an error status. So the request itself was never sent.`,
  responsible: 'server',
  act: (refusal) => text`Add ${enumerate(refused(refusal))} to what the CORS settings allow.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'Starlette answers 400 to a method that is not allowed',
      exchange: exchange({
        method: 'DELETE',
        preflight: answer(400, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'GET, POST'],
          ['Access-Control-Max-Age', '600'],
        ]),
      }),
    },
  ],
});

function refused(refusal: Refusal): readonly string[] {
  return [...(allowMethod(refusal).length > 0 ? [refusal.request.method] : []), ...missingHeaders(refusal)];
}
