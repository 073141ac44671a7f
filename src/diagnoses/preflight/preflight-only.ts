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
    text`The preflight is allowed, but the answer to ${request.method} lacks ${'Access-Control-Allow-Origin'}`,
  why: ({ refusal: { request } }) =>
    text`The browser asks twice: before the request, and again when the answer is there. The ${request.method} was carried out, but the page may not read what came back.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`On the answer to ${refusal.request.method} too, not on ${'OPTIONS'} alone, ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
