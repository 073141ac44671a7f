import { get } from '../cors/headers.ts';
import { hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-only',
  explains: ['no-allow-origin'],
  matches: (refusal) => {
    const preflight = hopOf(refusal).preflight?.response?.headers ?? [];
    return refusal.phase === 'response' && get(preflight, 'Access-Control-Allow-Origin') !== null;
  },
  title: ({ request }) =>
    text`The preflight is allowed, but the answer to ${request.method} lacks ${'Access-Control-Allow-Origin'}`,
  why: ({ request }) =>
    text`The browser asks twice: before the request, and again when the answer is there. The ${request.method} was carried out, but the page may not read what came back.`,
  responsible: 'server',
  act: (refusal) =>
    text`On the answer to ${refusal.request.method} too, not on ${'OPTIONS'} alone, ${sendAllowOrigin(refusal)}.`,
  fix: (refusal) => allowOrigin(refusal),
  examples: [
    {
      name: 'only the OPTIONS route sends CORS headers',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
        response: answer(200, [['Content-Type', 'application/json']]),
      }),
    },
  ],
});
