import { orders } from '../replies.ts';
import type { Situation } from '../situation.ts';

/** The same calls from other documents than the page itself. */
export const contextSituations: readonly Situation[] = [
  {
    id: 'worker',
    title: 'From a worker',
    story: 'The search index is fetched in the background.',
    call: { by: 'fetch', within: 'worker' },
    answer: () => orders(),
    expect: { outcome: 'blocked', corsError: 'MissingAllowOriginHeader', cause: 'allow-origin-missing' },
  },
  {
    id: 'worker-preflight',
    title: 'A preflight from a worker',
    story: 'Synchronisation in the background, with a header that is not allowed.',
    call: { by: 'fetch', within: 'worker', headers: { 'X-Sync': '1' } },
    answer: (_, { page }) => orders({ 'Access-Control-Allow-Origin': page }),
    expect: { outcome: 'blocked', corsError: 'HeaderDisallowedByPreflightResponse', cause: 'header-none-allowed' },
  },
  {
    id: 'sandboxed-frame',
    title: 'From a sandboxed frame',
    story: 'The widget’s frame has no origin; the API allows the page that shows it.',
    call: { by: 'fetch', within: 'sandboxed-frame' },
    answer: (_, { page }) => orders({ 'Access-Control-Allow-Origin': page }),
    expect: { outcome: 'blocked', corsError: 'AllowOriginMismatch', cause: 'opaque-origin' },
  },
  {
    id: 'foreign-frame',
    title: 'From a frame of another site',
    story: 'The shop is embedded; the API allows the page around it.',
    call: { by: 'fetch', within: 'shop-frame' },
    answer: (_, { page }) => orders({ 'Access-Control-Allow-Origin': page }),
    expect: { outcome: 'blocked', corsError: 'AllowOriginMismatch', cause: 'allow-origin-other' },
  },
];
