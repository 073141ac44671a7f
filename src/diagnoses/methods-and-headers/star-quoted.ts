import type { Refusal } from '../../cors/model.ts';
import { allowHeaders, allowMethod } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

type Kind = 'method-not-allowed' | 'header-not-allowed';

export default defineDiagnosis({
  id: 'star-quoted',
  stage: 'malformed',
  explains: ['method-not-allowed', 'header-not-allowed'],
  when: (refusal) => listOf(refusal).includes("'*'"),
  title: ({ refusal }) => text`Quotation marks in ${headerName(refusal)}: ${"'*'"} isn't a wildcard`,
  why: ({ refusal }) =>
    text`With quotation marks, the browser reads it as a name, and ${wanted(refusal)} doesn't match.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Remove the quotation marks from the setting behind ${headerName(refusal)}, and add ${wanted(refusal)}.`,
  fix: ({ refusal }) => (refusal.kind === 'method-not-allowed' ? allowMethod(refusal) : allowHeaders(refusal)),
});

function listOf(refusal: Refusal<Kind>): readonly string[] {
  return refusal.kind === 'method-not-allowed' ? refusal.allowMethods : refusal.allowHeaders;
}

function headerName(refusal: Refusal<Kind>): string {
  return refusal.kind === 'method-not-allowed' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
}

function wanted(refusal: Refusal<Kind>): string {
  return refusal.kind === 'method-not-allowed' ? refusal.method : refusal.name;
}
