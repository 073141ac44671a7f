import { hostOf } from '../../cors/url-parts.ts';
import type { Finding } from '../../report/finding.ts';
import { headlineOf, isFailing } from '../../report/headline.ts';
import { typeLabel } from '../../ui/labels.ts';
import { plain } from '../../wording/text.ts';
import { isWorthChanging } from '../worth-changing.ts';
import { consoleMessageOf, isAbout } from './console-message.ts';

/** What a term can ask for by name, with what it looks at. The values of a finding are lower case. */
export const keys = {
  status: {
    about: 'Status of the preflight or the response',
    valuesOf: ({ exchange }: Finding) =>
      exchange.hops.flatMap(({ preflight, response }) =>
        [preflight?.response?.status, response?.status].flatMap((one) => (one === undefined ? [] : [String(one)])),
      ),
  },
  method: {
    about: 'Method of the request',
    valuesOf: ({ exchange }: Finding) => exchange.hops.map(({ method }) => method.toLowerCase()),
  },
  host: {
    about: 'Host and port that the request went to',
    valuesOf: ({ exchange }: Finding) => exchange.hops.map(({ url }) => hostOf(url).toLowerCase()),
  },
  is: {
    about: 'Outcome, preflighted, redirected, failing, advice',
    valuesOf: (finding: Finding) => [
      finding.outcome,
      ...(isFailing(finding) ? ['failing'] : []),
      ...(isWorthChanging(finding) ? ['advice'] : []),
      ...(finding.exchange.hops.some(({ preflight }) => preflight !== null) ? ['preflighted'] : []),
      ...(finding.exchange.hops.length > 1 ? ['redirected'] : []),
    ],
  },
  diagnosis: {
    about: 'Name of the diagnosis',
    valuesOf: ({ rootCause, cause }: Finding) =>
      [...new Set([rootCause?.id, cause?.id])].filter((id) => id !== undefined),
  },
  stack: {
    about: 'Server, proxy or service that left its mark',
    valuesOf: ({ layers }: Finding) => layers.map(({ id }) => id.toLowerCase()),
  },
} as const satisfies Readonly<
  Record<string, { readonly about: string; readonly valuesOf: (finding: Finding) => readonly string[] }>
>;

export type Key = keyof typeof keys;
export const isKey = (name: string): name is Key => Object.hasOwn(keys, name);

/** Whether a value of a finding is one that a term asks for. What is typed so far is enough, but a whole status is exact. */
const fits: Readonly<Record<Key, (value: string, wanted: string) => boolean>> = {
  status: (value, wanted) =>
    value.length >= wanted.length && new RegExp(`^${wanted.replaceAll('x', '\\d')}`).test(value),
  method: (value, wanted) => value.startsWith(wanted),
  is: (value, wanted) => value.startsWith(wanted),
  host: (value, wanted) => value.includes(wanted),
  diagnosis: (value, wanted) => value.includes(wanted),
  stack: (value, wanted) => value.includes(wanted),
};

/** Whether a finding matches; `words` are all its words in lower case. */
export type Matcher = (finding: Finding, words: () => string) => boolean;

const everything: Matcher = () => true;

/**
 * What a filter's text asks for: terms joined by "and", each a word or `key:value`, excluded by a `-` before it; or a message
 * pasted from a browser's console.
 */
export function matcherOf(text: string): Matcher {
  const message = consoleMessageOf(text);
  if (message !== null) return (finding) => isAbout(message, finding);
  const terms = text.toLowerCase().split(/\s+/).filter(Boolean).map(termOf);
  return (finding, words) => terms.every((term) => term(finding, words));
}

function termOf(written: string): Matcher {
  if (!written.startsWith('-')) return meaningOf(written) ?? everything;
  const meaning = meaningOf(written.slice(1));
  return meaning === null ? everything : (finding, words) => !meaning(finding, words);
}

/** null: there is nothing to look for yet. */
function meaningOf(term: string): Matcher | null {
  const [name, wanted] = split(term);
  if (!isKey(name) || (name === 'status' && wanted !== '' && !/^[\dx]+$/.test(wanted ?? '')))
    return term === '' ? null : (_finding, words) => words().includes(term);
  if (wanted === undefined || wanted === '') return null;
  return (finding) => keys[name].valuesOf(finding).some((value) => fits[name](value, wanted));
}

/** `key` and value, parted at the first colon; no value without one. */
export function split(term: string): readonly [name: string, value?: string] {
  const colon = term.indexOf(':');
  return colon === -1 ? [''] : [term.slice(0, colon), term.slice(colon + 1)];
}

/** All words of a finding in lower case, for terms without a key. */
export function wordsOf(finding: Finding): string {
  const { exchange, cause, rootCause, outcome, advice } = finding;
  const urls = exchange.hops.map((hop) => `${hop.method} ${hop.url}`).join(' ');
  const codes = cause === null ? '' : `${cause.id} ${cause.codes.chromium ?? ''} ${cause.codes.firefox ?? ''}`;
  const remarks = advice.map(({ id }) => id).join(' ');
  return `${outcome} ${urls} ${typeLabel(exchange.type)} ${plain(headlineOf(finding))} ${rootCause?.id ?? ''} ${codes} ${remarks}`.toLowerCase();
}
