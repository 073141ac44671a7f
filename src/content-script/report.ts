import type { StoppedRequest, StoppedType } from '../session/stopped.ts';

/** The parts of a report that are read: https://w3c.github.io/reporting/#concept-reports */
export interface PolicyReport {
  readonly type?: string;
  readonly body?: unknown;
}

/** Reports about requests that a policy of the page refuses and that raise no violation (measured: Chromium 156). */
export const reportTypes = ['coep', 'dip', 'integrity-violation'] as const;

/** https://fetch.spec.whatwg.org/#concept-request-destination */
const types: Readonly<Record<string, StoppedType>> = {
  '': 'xmlhttprequest',
  image: 'image',
  script: 'script',
  worker: 'script',
  style: 'stylesheet',
  font: 'font',
  audio: 'media',
  video: 'media',
  track: 'media',
  object: 'object',
};

/** Characters of a URL. */
const longest = 8 * 1024;

/**
 * The request that a report is about; null for a policy that only reports, and for what is no request over HTTP.
 * @param at milliseconds since the epoch
 */
export function refusedOf({ type, body }: PolicyReport, at: number): StoppedRequest | null {
  if (typeof body !== 'object' || body === null) return null;
  const { blockedURL, destination, disposition, reportOnly }: Partial<Record<string, unknown>> = { ...body };
  if (disposition === 'reporting' || reportOnly === true || typeof blockedURL !== 'string') return null;
  if (!/^https?:/.test(blockedURL) || blockedURL.length > longest) return null;
  const about = { url: blockedURL, type: types[String(destination)] ?? 'other', at } as const;
  switch (type) {
    case 'integrity-violation':
      return { ...about, by: { kind: 'integrity-policy' } };
    case 'coep':
    case 'dip':
      return { ...about, by: { kind: 'embedder-policy', policy: type } };
    default:
      return null;
  }
}
