import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { headerLine } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';

const policy = 'Cross-Origin-Resource-Policy';

export default defineDiagnosis({
  id: 'coep-needs-corp',
  stage: 'page-policy-else',
  explains: ['blocked-by-response-policy'],
  fit: (context) => ({ confidence: 'likely', evidence: seen(context) }),
  title: ({ refusal }) => text`The page embeds only what agrees, and ${serverOf(refusal)} does not`,
  why: ({ refusal }) =>
    text`The page was sent with ${'Cross-Origin-Embedder-Policy'}. Then everything from other sites needs ${policy} or CORS, and this answer has neither (${refusal.error}).`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Send ${headerLine(policy, 'cross-origin')} with ${addressOf(hopOf(refusal).url)}. Where the server is not yours, ${'Cross-Origin-Embedder-Policy: credentialless'} on the page helps.`,
  fix: () => [{ on: 'response', set: policy, to: 'cross-origin' }],
});
