import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { headerLine } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { isEmbedderPolicyTold } from './embedder-policy-told.ts';

const policy = 'Cross-Origin-Resource-Policy';
const own = 'Document-Isolation-Policy';

export default defineDiagnosis({
  id: 'dip-needs-corp',
  stage: 'page-policy',
  explains: ['blocked-by-response-policy'],
  when: ({ exchange: { stoppedBy } }) => stoppedBy?.kind === 'embedder-policy' && stoppedBy.policy === 'dip',
  alike: [
    {
      of: ['coep-needs-corp'],
      when: (context) => !isEmbedderPolicyTold(context),
      or: () =>
        text`the page was sent with ${'Document-Isolation-Policy: isolate-and-require-corp'}, which requires the same`,
      check: () => text`Look at the response headers of the page.`,
    },
  ],
  title: ({ refusal }) => text`${own} of the page blocks the response from ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The page was sent with ${headerLine(own, 'isolate-and-require-corp')}. Responses from other origins then need ${policy} or CORS, and this one has neither (${refusal.error}).`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Send ${headerLine(policy, 'cross-origin')} with ${addressOf(hopOf(refusal).url)}. Or send the page with ${headerLine(own, 'isolate-and-credentialless')}.`,
  fix: () => [{ on: 'response', set: policy, to: 'cross-origin' }],
});
