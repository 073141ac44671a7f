import { get } from '../../cors/headers.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { ifCredentials } from './if-credentials.ts';

export default defineDiagnosis({
  id: 'allow-credentials-on-preflight-only',
  stage: 'credentials',
  explains: ['credentials-not-allowed'],
  when: (refusal) => {
    const preflight = hopOf(refusal).preflight?.response?.headers ?? [];
    return refusal.phase !== 'preflight' && get(preflight, 'Access-Control-Allow-Credentials') === 'true';
  },
  fit: ifCredentials,
  title: ({ refusal: { request } }) => text`The preflight allows credentials, the answer to ${request.method} does not`,
  why: () =>
    text`The browser asks twice: before the request, and again when the answer is there. ${'Access-Control-Allow-Credentials: true'} has to stand on both, and the second one lacks it.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Send ${'Access-Control-Allow-Credentials: true'} on the answer to ${request.method} too, not on ${'OPTIONS'} alone.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
