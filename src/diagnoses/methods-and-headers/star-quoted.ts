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
  title: ({ refusal }) => text`${headerName(refusal)} is ${"'*'"}, quotation marks included`,
  why: ({ refusal }) =>
    text`With the marks it is no longer the star that means "all", but a name like any other. ${wanted(refusal)} is another one.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Take the quotation marks out of the setting behind ${headerName(refusal)}, and name ${wanted(refusal)} there.`,
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
