import type { StoppedBy } from '../cors/exchange.ts';
import { isFields, isNumber, isOneOf, isStoppedBy, isText } from './guards.ts';

/** A request that a rule of the page stopped, as its document tells it. */
export interface StoppedRequest {
  /** As the page made it, before any redirect. */
  readonly url: string;
  /** The browser's resource type, as far as the document can tell it. */
  readonly type: StoppedType;
  /** When it was stopped, milliseconds since the epoch. */
  readonly at: number;
  readonly by: StoppedBy;
}

const types = ['xmlhttprequest', 'ping', 'image', 'script', 'stylesheet', 'font', 'media', 'object', 'other'] as const;
export type StoppedType = (typeof types)[number];

const most = 100;
const longestUrl = 16 * 1024;
/** Characters of a policy that are told. */
const longestPolicy = 8 * 1024;

/**
 * The stopped requests in a content script's message; null where anything in it does not fit. As with sightings, it comes
 * out of a page's process.
 */
export function stoppedFrom(message: unknown): readonly StoppedRequest[] | null {
  if (!isFields(message)) return null;
  const { stopped = [] } = message;
  if (!Array.isArray(stopped) || stopped.length > most) return null;
  return stopped.every(isStopped) ? stopped.map(pick) : null;
}

function pick({ url, type, at, by }: StoppedRequest): StoppedRequest {
  return { url, type, at, by };
}

function isStopped(value: unknown): value is StoppedRequest {
  return (
    isFields(value) &&
    isText(value.url) &&
    value.url.length <= longestUrl &&
    /^https?:/.test(value.url) &&
    isOneOf(value.type, types) &&
    isNumber(value.at) &&
    isStoppedBy(value.by) &&
    (value.by.kind !== 'csp' || isViolation(value.by))
  );
}

function isViolation({ directive, policy, sourceFile, line }: Extract<StoppedBy, { kind: 'csp' }>): boolean {
  const isLine = line === null || (Number.isInteger(line) && line > 0);
  return (
    /^[a-z-]{1,40}$/.test(directive) && policy.length <= longestPolicy && sourceFile.length <= longestUrl && isLine
  );
}
