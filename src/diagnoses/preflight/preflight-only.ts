import { get } from '../../cors/headers.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-only',
  stage: 'check',
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => {
    const preflight = hopOf(refusal).preflight?.response?.headers ?? [];
    return refusal.phase === 'response' && get(preflight, 'Access-Control-Allow-Origin') !== null;
  },
  title: ({ refusal: { request } }) =>
    text`The preflight passes, but the ${request.method} response has no ${'Access-Control-Allow-Origin'}`,
  why: ({ refusal: { request } }) =>
    text`The browser checks both responses. The server processed the ${request.method}, but the browser blocked the response.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`With the ${refusal.request.method} response too, not only with ${'OPTIONS'}, ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
