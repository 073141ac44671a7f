import { isFields, isNumber } from './guards.ts';

/** What an extension page may ask the worker for, by `runtime.sendMessage`. */
export type Message =
  | { readonly type: 'whycors:report'; readonly tabId: number }
  | { readonly type: 'whycors:clear'; readonly tabId: number }
  | { readonly type: 'whycors:pause'; readonly tabId: number; readonly paused: boolean }
  | { readonly type: 'whycors:capture'; readonly tabId: number };

/** The answer to everything but a report that could be made, which is answered with the report itself. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** Whether a message is meant for us at all. */
export function isOurs(value: unknown): value is { readonly type: string } {
  return isFields(value) && typeof value.type === 'string' && value.type.startsWith('whycors:');
}

/** null for a message that says nothing we know. */
export function messageFrom(value: unknown): Message | null {
  if (!isFields(value) || !isNumber(value.tabId) || !Number.isInteger(value.tabId)) return null;
  const { type, tabId } = value;
  if (type === 'whycors:report' || type === 'whycors:clear' || type === 'whycors:capture') return { type, tabId };
  if (type === 'whycors:pause' && typeof value.paused === 'boolean') return { type, tabId, paused: value.paused };
  return null;
}

const portPrefix = 'whycors:devtools:';

export function devtoolsPort(tabId: number): string {
  return `${portPrefix}${tabId}`;
}

/** The tab whose DevTools opened this port; null for any other port. */
export function devtoolsTab(portName: string): number | null {
  const text = portName.startsWith(portPrefix) ? portName.slice(portPrefix.length) : '';
  return /^\d+$/.test(text) ? Number(text) : null;
}
