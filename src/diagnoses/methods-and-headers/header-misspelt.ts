import type { Refusal } from '../../cors/model.ts';
import { allowHeaders } from '../../fixes/edits.ts';
import { nearest } from './nearest.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'header-misspelt',
  stage: 'near-miss-else',
  explains: ['header-not-allowed'],
  when: (refusal) => meant(refusal) !== null,
  title: ({ refusal }) => text`Different spelling: the server allows ${meant(refusal) ?? ''}, not ${refusal.name}`,
  why: () => text`The names must match, apart from letter case. The browser didn't send the request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Add ${refusal.name} to ${'Access-Control-Allow-Headers'}. Or, if the server reads ${meant(refusal) ?? ''}, send that name from the page.`,
  fix: ({ refusal }) => allowHeaders(refusal),
});

/** A name that the page sends as well is meant for itself. */
function meant({ name, allowHeaders: list, request }: Refusal<'header-not-allowed'>): string | null {
  const sent = new Set(request.unsafeHeaderNames);
  return nearest(
    name,
    list.filter((allowed) => !sent.has(allowed.toLowerCase())),
  );
}
