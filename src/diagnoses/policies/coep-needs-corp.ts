import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { headerLine } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis, type Alternative } from '../diagnosis.ts';
import { seen, withAlternative } from '../evidence.ts';

const policy = 'Cross-Origin-Resource-Policy';
const embedder = 'Cross-Origin-Embedder-Policy';

export default defineDiagnosis({
  id: 'coep-needs-corp',
  stage: 'page-policy-else',
  explains: ['blocked-by-response-policy'],
  fit: (context) =>
    isTold(context) ? { confidence: 'certain', evidence: seen(context) } : withAlternative(context, isolated),
  title: ({ refusal }) => text`${embedder} of the page blocks the response from ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The page was sent with ${headerLine(embedder, 'require-corp')}. Responses from other sites then need ${policy} or CORS, and this one has neither (${refusal.error}).`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Send ${headerLine(policy, 'cross-origin')} with ${addressOf(hopOf(refusal).url)}. Or send the page with ${headerLine(embedder, 'credentialless')}.`,
  fix: () => [{ on: 'response', set: policy, to: 'cross-origin' }],
});

/** The page's document told which policy it was, or the browser's own error name did. */
function isTold({ exchange: { stoppedBy, end } }: Pick<Context, 'exchange'>): boolean {
  return stoppedBy?.kind === 'embedder-policy' || (end?.kind === 'error' && end.error === 'NS_ERROR_DOM_COEP_FAILED');
}

const isolated: Alternative = {
  or: text`the page was sent with ${'Document-Isolation-Policy: isolate-and-require-corp'}, which asks for the same`,
  findOut: text`Look at the response headers of the page.`,
};
