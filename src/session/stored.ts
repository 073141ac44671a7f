import type { TabFacts } from '../capture/state.ts';
import type { Exchange } from '../cors/exchange.ts';
import { isExchange, isFields, isListOf, isNumber, isOneOf, isText } from './guards.ts';

/** Exchanges of a tab that went because of the storage's bound. */
export interface Dropped {
  readonly passing: number;
  readonly failing: number;
}

/** Everything that is stored of a tab besides its exchanges. */
export interface TabRecord extends TabFacts {
  readonly dropped: Dropped;
}

/**
 * The stored form: one JSON text a key. The browser bounds `storage.session` by the memory that it takes there, and of a
 * text that is its length; as a tree of values the same exchange takes several times that.
 */
export function textOf(value: Exchange | TabRecord): string {
  return JSON.stringify(value);
}

/** null for anything that is not an exchange as `textOf` writes it. */
export function exchangeFrom(stored: unknown): Exchange | null {
  const value = parse(stored);
  return isExchange(value) ? value : null;
}

/** null for anything that is not a tab's record as `textOf` writes it. */
export function tabFrom(stored: unknown): TabRecord | null {
  const value = parse(stored);
  return isTabRecord(value) ? value : null;
}

/** Tab ids; none where the value is no list of them. */
export function closedFrom(stored: unknown): readonly number[] {
  const value = parse(stored);
  return Array.isArray(value) ? value.filter(isNumber) : [];
}

function parse(stored: unknown): unknown {
  if (!isText(stored)) return null;
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

function isTabRecord(value: unknown): value is TabRecord {
  return (
    isFields(value) &&
    (value.page === null || isPage(value.page)) &&
    areNumbers(value.counts, ['sameOrigin', 'noCors', 'total']) &&
    areNumbers(value.dropped, ['passing', 'failing']) &&
    isNumber(value.unseenFailures) &&
    typeof value.paused === 'boolean' &&
    typeof value.wanted === 'boolean' &&
    isOneOf(value.isPrivate, [undefined, true])
  );
}

function isPage(value: unknown): boolean {
  return (
    isFields(value) &&
    isText(value.url) &&
    isListOf(value.documents, isText) &&
    isNumber(value.since) &&
    typeof value.mayChange === 'boolean' &&
    (value.leaving === undefined || isNavigation(value.leaving)) &&
    isListOf(value.earlier, isText)
  );
}

function isNavigation(value: unknown): boolean {
  return isFields(value) && isText(value.id) && isNumber(value.since);
}

function areNumbers(value: unknown, names: readonly string[]): boolean {
  return isFields(value) && names.every((name) => isNumber(value[name]));
}
