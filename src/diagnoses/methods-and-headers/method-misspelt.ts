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
  title: ({ refusal }) => text`Different spelling: the server allows ${meant(refusal) ?? ''}, not ${refusal.method}`,
  why: () => text`The browser requires an exact match of the method name, and it didn't send the request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`In ${'Access-Control-Allow-Methods'}, replace ${meant(refusal) ?? ''} with ${refusal.method}.`,
  fix: ({ refusal }) => allowMethod(refusal),
});

function meant({ method, allowMethods }: Refusal<'method-not-allowed'>): string | null {
  return nearest(
    method,
    allowMethods.filter((allowed) => !realMethods.has(allowed)),
  );
}
