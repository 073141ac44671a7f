import { isRedirectStatus } from '../../../src/cors/redirect.ts';
import type { PageOutcome } from '../browse.ts';
import type { Case } from '../case.ts';
import type { Verdict } from '../verdict.ts';

/** What Firefox itself said of a case. */
export interface Records {
  /** Of its console, oldest first; the name is that of MDN's page, without the number of its wording. */
  readonly messages: readonly { readonly name: string; readonly text: string }[];
  readonly channels: readonly Channel[];
}

interface Channel {
  readonly url: string;
  readonly method: string;
  /** null: no answer came. */
  readonly status: number | null;
  /** `nsresult`: 0 when all is well. */
  readonly error: number;
  readonly stopped: boolean;
}

/** NS_ERROR_NET_PARTIAL_TRANSFER */
const partialTransfer = 0x804b004c;

/** The browser's verdict: what its console says of a request that the page did not get, else what the page learned. */
export function truthOf({ ask }: Case, page: PageOutcome, { messages, channels }: Records): Verdict {
  const isOpaque = page.type === 'opaque' || (ask.how === 'beacon' && ask.mode === 'no-cors');
  const passed = { outcome: isOpaque ? 'opaque' : 'allowed' } as const;
  if (page.type === 'opaqueredirect') return { outcome: 'failed', error: 'redirect: manual' };
  // The page has its response before the body is over.
  if (channels.some(({ error }) => error === partialTransfer)) return { outcome: 'failed', error: 'partial transfer' };
  if (page.result === 'resolved') return passed;

  const names = messages.map(({ name }) => name).filter((name) => name.startsWith('CORS') && !isWarning(name));
  // It also follows every other reason, as their consequence.
  const cause = names.find((name) => name !== 'CORSDidNotSucceed') ?? names[0];
  if (cause !== undefined) return { outcome: 'blocked', code: cause, parameter: '' };

  const last = channels.findLast(({ method }) => method !== 'OPTIONS' || ask.method === 'OPTIONS');
  // A beacon tells the page nothing, and an element no more than that it could not use the bytes.
  const usable = page.result === 'queued' || isElement(ask.how);
  if (usable && last !== undefined && last.status !== null && !isRedirectStatus(last.status)) return passed;
  return { outcome: 'failed', error: messages[0]?.text ?? page.message ?? 'no request' };
}

/** Authorization under `*`: let through, with a word. */
function isWarning(name: string): boolean {
  return name === 'CORSAllowHeaderFromPreflightDeprecation';
}

function isElement(how: Case['ask']['how']): boolean {
  return how === 'img' || how === 'font' || how === 'video';
}
