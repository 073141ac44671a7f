import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { headerLine } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const policy = 'Cross-Origin-Resource-Policy';
const embedder = 'Cross-Origin-Embedder-Policy';

export default defineDiagnosis({
  id: 'coep-needs-corp',
  stage: 'page-policy-else',
  explains: ['blocked-by-response-policy'],
  title: ({ refusal }) => text`${embedder} of the page blocks the response from ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The page was sent with ${headerLine(embedder, 'require-corp')}. Responses from other sites then need ${policy} or CORS, and this one has neither (${refusal.error}).`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Send ${headerLine(policy, 'cross-origin')} with ${addressOf(hopOf(refusal).url)}. Or send the page with ${headerLine(embedder, 'credentialless')}.`,
  fix: () => [{ on: 'response', set: policy, to: 'cross-origin' }],
});
