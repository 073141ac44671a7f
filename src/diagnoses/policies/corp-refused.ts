import type { Refusal } from '../../cors/model.ts';
import { addressOf } from '../../cors/url-parts.ts';
import { headerOf, hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { headerLine } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const policy = 'Cross-Origin-Resource-Policy';

export default defineDiagnosis({
  id: 'corp-refused',
  stage: 'page-policy',
  explains: ['blocked-by-response-policy'],
  when: (refusal) => /^same-(?:origin|site)$/.test(headerOf(refusal, policy) ?? ''),
  title: ({ refusal }) =>
    text`${headerLine(policy, headerOf(refusal, policy) ?? '')} blocks embedding from ${refusal.exchange.initiator ?? 'null'}`,
  why: ({ refusal }) =>
    text`The header from ${serverOf(refusal)} says which sites can embed the response, and this page isn't among them (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`If other sites may embed ${addressOf(hopOf(refusal).url)}, send ${headerLine(policy, widest(refusal))}.`,
  fix: ({ refusal }) => [{ on: 'response', set: policy, to: widest(refusal) }],
});

/** No wider than it has to be: the same host on another port is the same site. */
function widest(refusal: Refusal): 'same-site' | 'cross-origin' {
  const { initiator } = refusal.exchange;
  const { url } = hopOf(refusal);
  if (initiator === null || !URL.canParse(initiator) || !URL.canParse(url)) return 'cross-origin';
  const page = new URL(initiator);
  const target = new URL(url);
  return page.hostname === target.hostname && page.protocol === target.protocol ? 'same-site' : 'cross-origin';
}
