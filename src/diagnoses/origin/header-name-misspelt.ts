import type { Refusal } from '../../cors/model.ts';
import { answerName } from '../../wording/response.ts';
import { headerOf, headersOf } from '../../cors/refused-response.ts';
import type { Edit } from '../../fixes/edit.ts';
import { allowCredentials, allowOrigin, missingHeaders, whereOf } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { repairList } from '../../fixes/list-repair.ts';
import { misspelt } from './misspelt-header.ts';
import { headerLine } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const wantedHeaders = {
  'no-allow-origin': 'Access-Control-Allow-Origin',
  'credentials-not-allowed': 'Access-Control-Allow-Credentials',
  'method-not-allowed': 'Access-Control-Allow-Methods',
  'header-not-allowed': 'Access-Control-Allow-Headers',
} as const;

type Kind = keyof typeof wantedHeaders;

export default defineDiagnosis({
  id: 'header-name-misspelt',
  stage: 'malformed',
  explains: ['no-allow-origin', 'credentials-not-allowed', 'method-not-allowed', 'header-not-allowed'],
  when: (refusal) => {
    // A page without an origin is not helped by a name that is spelt right.
    if (refusal.kind === 'no-allow-origin' && refusal.request.origin === 'null') return false;
    return headerOf(refusal, wantedHeaders[refusal.kind]) === null && foundIn(refusal) !== null;
  },
  title: ({ refusal }) => text`Misspelled header: ${foundIn(refusal) ?? ''} isn't ${wantedHeaders[refusal.kind]}`,
  why: ({ refusal }) =>
    text`${answerName(refusal)} has no ${wantedHeaders[refusal.kind]}, and browsers ignore headers with any other name.`,
  responsible: 'server',
  act: ({ refusal }) => {
    const lines = allow(refusal).flatMap((edit) => ('set' in edit ? [headerLine(edit.set, edit.to)] : []));
    return text`Where ${foundIn(refusal) ?? ''} is set, send ${enumerate(lines)} instead.`;
  },
  fix: ({ refusal }) => [{ on: whereOf(refusal), remove: foundIn(refusal) ?? '' }, ...allow(refusal)],
});

function foundIn(refusal: Refusal<Kind>): string | null {
  return misspelt(headersOf(refusal), wantedHeaders[refusal.kind]);
}

function allow(refusal: Refusal<Kind>): readonly Edit[] {
  switch (refusal.kind) {
    case 'no-allow-origin':
      return allowOrigin(refusal);
    case 'credentials-not-allowed':
      return allowCredentials(refusal);
    case 'method-not-allowed':
      return [list(refusal, [refusal.method])];
    case 'header-not-allowed':
      return [list(refusal, missingHeaders(refusal))];
  }
}

/** What the misspelt header lists, and what this request needs. */
function list(refusal: Refusal<Kind>, needed: readonly string[]): Edit {
  const meant = repairList(headersOf(refusal), foundIn(refusal) ?? '');
  const known = new Set(meant.map((name) => name.toLowerCase()));
  const missing = needed.filter((name) => !known.has(name.toLowerCase()));
  return { on: 'preflight', set: wantedHeaders[refusal.kind], to: [...meant, ...missing].join(', ') };
}
