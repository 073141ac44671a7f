import type {
  End,
  Exchange,
  Hop,
  HopResponse,
  Preflight,
  StoppedBy,
  KnownOptions,
  PageObservation,
} from '../cors/exchange.ts';
import type { HeaderList } from '../cors/model.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value of unknown origin (storage, an imported file) is an exchange in every field that anybody reads. */
export function isExchange(value: unknown): value is Exchange {
  return (
    isFields(value) &&
    isText(value.id) &&
    isNumber(value.tabId) &&
    isNumber(value.frameId) &&
    isTextOrNull(value.documentId) &&
    isNumber(value.startedAt) &&
    isTextOrNull(value.initiator) &&
    isText(value.type) &&
    isListOf(value.hops, isHop) &&
    value.hops.length > 0 &&
    isNullOr(value.end, isEnd) &&
    isOneOf(value.ranIn, [undefined, 'chromium', 'firefox', 'webkit']) &&
    isOneOf(value.interrupted, [undefined, true]) &&
    isOneOf(value.documentLeft, [undefined, true]) &&
    isOneOf(value.isPrivate, [undefined, true]) &&
    isOneOf(typeof value.changedFrom, ['undefined', 'string']) &&
    (value.pageObservation === undefined || isPageObservation(value.pageObservation)) &&
    (value.stoppedBy === undefined || isStoppedBy(value.stoppedBy)) &&
    (value.knownOptions === undefined || isKnownOptions(value.knownOptions))
  );
}

function isHop(value: unknown): value is Hop {
  return (
    isFields(value) &&
    isText(value.url) &&
    isText(value.method) &&
    isNullOr(value.requestHeaders, isHeaderList) &&
    isNullOr(value.preflight, isPreflight) &&
    isNullOr(value.response, isResponse)
  );
}

function isPreflight(value: unknown): value is Preflight {
  return (
    isFields(value) &&
    isText(value.id) &&
    isNumber(value.startedAt) &&
    isHeaderList(value.requestHeaders) &&
    isNullOr(value.response, isResponse) &&
    isNullOr(value.end, isEnd)
  );
}

function isResponse(value: unknown): value is HopResponse {
  return (
    isFields(value) &&
    isNumber(value.status) &&
    isText(value.statusLine) &&
    isHeaderList(value.headers) &&
    typeof value.fromCache === 'boolean' &&
    isNumber(value.at) &&
    isOneOf(value.begun, [undefined, true])
  );
}

function isEnd(value: unknown): value is End {
  if (!isFields(value) || !isNumber(value.at)) return false;
  return value.kind === 'completed' || value.kind === 'gone' || (value.kind === 'error' && isText(value.error));
}

function isPageObservation(value: unknown): value is PageObservation {
  return isFields(value) && isNumber(value.responseStatus) && isOneOf(value.arrived, [undefined, true, false]);
}

export function isStoppedBy(value: unknown): value is StoppedBy {
  if (!isFields(value)) return false;
  if (isOneOf(value.kind, ['mixed-content', 'integrity-policy', 'unsent'])) return true;
  if (value.kind === 'embedder-policy') return isOneOf(value.policy, ['coep', 'dip']);
  const isLine = value.line === null || isNumber(value.line);
  return value.kind === 'csp' && [value.directive, value.policy, value.sourceFile].every(isText) && isLine;
}

function isKnownOptions(value: unknown): value is KnownOptions {
  return (
    isFields(value) &&
    isOneOf(value.mode, [undefined, 'cors', 'no-cors', 'same-origin', 'navigate', 'websocket']) &&
    isOneOf(value.credentials, [undefined, 'omit', 'same-origin', 'include']) &&
    isOneOf(value.redirect, [undefined, 'follow', 'error', 'manual'])
  );
}

export function isHeaderList(value: unknown): value is HeaderList {
  return isListOf(value, (header): header is HeaderList[number] => isListOf(header, isText) && header.length === 2);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A number that can be counted and dated with. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isOneOf<const T>(value: unknown, choices: readonly T[]): value is T {
  return choices.some((choice) => choice === value);
}

export function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isNullOr<T>(value: unknown, is: (value: unknown) => value is T): value is T | null {
  return value === null || is(value);
}

export function isListOf<T>(value: unknown, is: (value: unknown) => value is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}
