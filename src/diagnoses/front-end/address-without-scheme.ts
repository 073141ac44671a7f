import type { Refusal } from '../../cors/model.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { isLoopback } from '../origin/origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'address-without-scheme',
  stage: 'other',
  explains: ['scheme-not-http'],
  when: (refusal) => repaired(refusal) !== null,
  title: ({ refusal }) => text`Missing scheme: ${hopOf(refusal).url} doesn't start with ${'http://'}`,
  why: ({ refusal: { scheme } }) => text`The browser reads ${scheme} as the scheme of the URL, and doesn't support it.`,
  responsible: 'page',
  act: ({ refusal }) => text`Request ${repaired(refusal) ?? ''} instead of ${hopOf(refusal).url}.`,
  fix: ({ refusal }) => [{ on: 'page', change: { kind: 'url', to: repaired(refusal) ?? '' } }],
});

/** `localhost:8000/x` and `api.example:8000/x` with the scheme that was left out; null for anything else. */
function repaired(refusal: Refusal): string | null {
  const { url } = hopOf(refusal);
  const host = /^(?<host>localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+):\d{1,5}(?:[/?#]|$)/i.exec(url)?.groups?.['host'];
  if (host === undefined) return null;
  return `${isLoopback(host) ? 'http' : 'https'}://${url}`;
}
