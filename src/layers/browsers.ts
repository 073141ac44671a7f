import type { Fingerprint } from './layer.ts';

/** Answers that no server wrote. */
export const browsers: readonly Fingerprint[] = [
  {
    id: 'hsts',
    title: 'The browser’s own upgrade to https (HSTS)',
    layer: 'browser',
    // Chromium 156, measured: 307 "Internal Redirect" with CORS headers that no server sent.
    signs: [{ header: 'non-authoritative-reason', value: /^HSTS$/i, wrote: true }],
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'extension-redirect',
    title: 'A redirect by an extension',
    layer: 'extension',
    signs: [{ header: 'non-authoritative-reason', value: /^(?:WebRequest API|Delegate)$/i, wrote: true }],
    confidence: 'certain',
    verified: 'source',
  },
];
