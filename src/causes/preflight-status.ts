import { addressOf } from '../cors/url-parts.ts';
import { hopOf, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-status',
  explains: ['preflight-not-ok'],
  title: (refusal) => text`The preflight answer has status ${statusOf(refusal)}, not 200 to 299`,
  why: (refusal) =>
    text`Only a status from 200 to 299 gives permission. So ${refusal.request.method} ${addressOf(hopOf(refusal).url)} was never sent.`,
  responsible: 'server',
  act: (refusal) => text`Let ${serverOf(refusal)} answer ${'OPTIONS'} with 204.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'a cache answers the preflight with 304',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(304, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
    {
      name: 'a redirect without a target',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(301, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
