import type { Refusal } from '../../cors/model.ts';
import { allowMethod } from '../../fixes/edits.ts';
import { nearest } from './nearest.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const realMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'QUERY', 'PROPFIND', '*']);

export default defineDiagnosis({
  id: 'method-misspelt',
  stage: 'near-miss-else',
  explains: ['method-not-allowed'],
  when: (refusal) => meant(refusal) !== null,
  title: ({ refusal }) => text`The server allows ${meant(refusal) ?? ''}, the page sends ${refusal.method}`,
  why: () => text`Method names are compared letter by letter, so a name that is nearly right allows nothing.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Add ${refusal.method} to ${'Access-Control-Allow-Methods'}; ${meant(refusal) ?? ''} there was probably meant to be it.`,
  fix: ({ refusal }) => allowMethod(refusal),
});

function meant({ method, allowMethods }: Refusal<'method-not-allowed'>): string | null {
  return nearest(
    method,
    allowMethods.filter((allowed) => !realMethods.has(allowed)),
  );
}
