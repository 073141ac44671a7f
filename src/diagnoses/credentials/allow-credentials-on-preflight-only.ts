import { get } from '../../cors/headers.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-on-preflight-only',
  stage: 'credentials',
  explains: ['credentials-not-allowed'],
  when: (refusal) => {
    const preflight = hopOf(refusal).preflight?.response?.headers ?? [];
    return refusal.phase !== 'preflight' && get(preflight, 'Access-Control-Allow-Credentials') === 'true';
  },
  title: ({ refusal: { request } }) =>
    text`The preflight allows credentials, but the ${request.method} response doesn't`,
  why: ({ refusal }) =>
    text`The browser checks both responses. ${'Access-Control-Allow-Credentials: true'} is in the preflight response, but not in the ${refusal.request.method} response.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Send ${'Access-Control-Allow-Credentials: true'} with the ${request.method} response too, not only with ${'OPTIONS'}.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
