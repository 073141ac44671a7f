import type { CallSite, Stack } from '../../report/call-site.ts';
import type { Frame } from '../../report/frame.ts';

/** One request as DevTools' network log tells it, as far as it says who made it. */
export interface Call {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** null: the log does not say. */
  readonly site: CallSite | null;
}

const longestUrl = 8192;
const longestName = 200;
const mostFrames = 40;
const mostStacks = 8;

/**
 * Reads an entry of `chrome.devtools.network` (HAR with Chromium's `_initiator`, measured on 156); null for preflights, for
 * what is no request over HTTP, and for anything that is not shaped like an entry. Everything in it may come from a stranger.
 */
export function callFrom(entry: unknown): Call | null {
  if (!isFields(entry) || !isFields(entry.request)) return null;
  const { url, method } = entry.request;
  const startedAt = typeof entry.startedDateTime === 'string' ? Date.parse(entry.startedDateTime) : Number.NaN;
  if (typeof url !== 'string' || typeof method !== 'string' || Number.isNaN(startedAt)) return null;
  if (url.length > longestUrl || !/^https?:/.test(url)) return null;
  const initiator = isFields(entry._initiator) ? entry._initiator : {};
  if (entry._resourceType === 'preflight' || initiator.type === 'preflight') return null;
  return { url, method, startedAt, site: siteFrom(initiator) };
}

function siteFrom(initiator: Fields): CallSite | null {
  const stacks = stacksFrom(initiator.stack);
  if (stacks.length > 0) return { by: 'script', stacks };
  const frame = frameFrom({ functionName: '', ...initiator });
  if (frame === null || frame.url === '') return null;
  // A script without a stack is one that imports; the parser, and whatever else names an address, is a document's doing.
  const by = initiator.type === 'script' ? 'script' : 'parser';
  return { by, stacks: [{ after: '', frames: [frame] }] };
}

/** A stack and those that scheduled it. One without frames only hands its description on: `new Image()` runs in no function. */
function stacksFrom(innermost: unknown): readonly Stack[] {
  const stacks: Stack[] = [];
  let current = innermost;
  for (let depth = 0; depth < mostStacks && isFields(current); depth++) {
    const { callFrames, description, parent } = current;
    const frames = (Array.isArray(callFrames) ? callFrames.slice(0, mostFrames) : []).map(frameFrom);
    const known = frames.filter((frame) => frame !== null);
    const after = typeof description === 'string' && depth > 0 ? cut(description) : '';
    if (known.length > 0) stacks.push({ after, frames: known });
    current = parent;
  }
  return stacks;
}

function frameFrom(value: unknown): Frame | null {
  if (!isFields(value) || typeof value.url !== 'string' || value.url.length > longestUrl) return null;
  const name = typeof value.functionName === 'string' ? cut(value.functionName) : '';
  return { function: name, url: value.url, line: fromOne(value.lineNumber), column: fromOne(value.columnNumber) };
}

/** DevTools counts from 0, people from 1. */
function fromOne(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1e9 ? value + 1 : null;
}

function cut(text: string): string {
  return text.length > longestName ? `${text.slice(0, longestName)}…` : text;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
