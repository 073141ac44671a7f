import type { CaptureEvent, RequestEvent, TabEvent } from '../capture/event.ts';
import { isFields, isHeaderList, isNumber, isOneOf, isStoppedBy, isText, isTextOrNull } from './guards.ts';
import { isRequestedBy } from './messages.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a value from the storage is an event in every field that the reducer reads. */
export function isCaptureEvent(value: unknown): value is CaptureEvent {
  if (!isFields(value) || !isNumber(value.tabId)) return false;
  return isText(value.id) ? isRequestEvent(value) : isTabEvent(value);
}

const requestGuards: Readonly<Record<RequestEvent['kind'], (event: Fields) => boolean>> = {
  started: () => true,
  sent: ({ headers }) => isHeaderList(headers),
  answered: ({ status, statusLine, headers }) => isNumber(status) && isText(statusLine) && isHeaderList(headers),
  begun: () => true,
  completed: ({ fromCache }) => typeof fromCache === 'boolean',
  failed: ({ error }) => isText(error),
  'handed-over': () => true,
};

function isRequestEvent(event: Fields): boolean {
  return (
    isNumber(event.frameId) &&
    isTextOrNull(event.documentId) &&
    (event.parentDocumentId === undefined || isText(event.parentDocumentId)) &&
    typeof event.active === 'boolean' &&
    isOneOf(event.left, [undefined, true]) &&
    isOneOf(event.isPrivate, [undefined, true]) &&
    isTextOrNull(event.initiator) &&
    [event.url, event.method, event.type].every(isText) &&
    isNumber(event.at) &&
    isBrowser(event.ranIn) &&
    isKind(event, requestGuards)
  );
}

const isMoment = ({ url, at }: Fields) => isTextOrNull(url) && isNumber(at);

const tabGuards: Readonly<Record<TabEvent['kind'], (event: Fields) => boolean>> = {
  located: isMoment,
  loading: isMoment,
  reloaded: isMoment,
  unseen: () => true,
  'page-observed': ({ frameId, documentId, url, at, duration, responseStatus, arrived, by }) =>
    isText(url) &&
    (documentId === undefined || isText(documentId)) &&
    isOneOf(arrived, [undefined, true, false]) &&
    [frameId, at, duration, responseStatus].every(isNumber) &&
    isRequestedBy(by),
  stopped: ({ ranIn, frameId, documentId, initiator, url, type, at, by }) =>
    isBrowser(ranIn) &&
    isTextOrNull(documentId) &&
    [frameId, at].every(isNumber) &&
    [initiator, url, type].every(isText) &&
    isStoppedBy(by),
  closed: () => true,
  cleared: ({ at }) => isNumber(at),
  paused: ({ paused }) => typeof paused === 'boolean',
  wanted: () => true,
};

function isTabEvent(event: Fields): boolean {
  return isKind(event, tabGuards);
}

function isKind(event: Fields, guards: Readonly<Record<string, (event: Fields) => boolean>>): boolean {
  const { kind } = event;
  return isText(kind) && Object.hasOwn(guards, kind) && guards[kind]?.(event) === true;
}

function isBrowser(value: unknown): boolean {
  return isOneOf(value, [undefined, 'chromium', 'firefox', 'webkit']);
}
