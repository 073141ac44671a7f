import { get } from '../cors/headers.ts';
import { hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowCredentials } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-credentials-on-preflight-only',
  explains: ['credentials-not-allowed'],
  matches: (refusal) => {
    const preflight = hopOf(refusal).preflight?.response?.headers ?? [];
    return refusal.phase !== 'preflight' && get(preflight, 'Access-Control-Allow-Credentials') === 'true';
  },
  title: ({ request }) => text`The preflight allows credentials, the answer to ${request.method} does not`,
  why: () =>
    text`The browser asks twice: before the request, and again when the answer is there. ${'Access-Control-Allow-Credentials: true'} has to stand on both, and the second one lacks it.`,
  responsible: 'server',
  act: ({ request }) =>
    text`Send ${'Access-Control-Allow-Credentials: true'} on the answer to ${request.method} too, not on ${'OPTIONS'} alone.`,
  fix: (refusal) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: 'the OPTIONS route allows credentials, the real one does not',
      exchange: exchange({
        credentials: 'include',
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Access-Control-Allow-Credentials', 'true'],
        ]),
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
      }),
    },
  ],
});
