import { originOf } from '../../../src/cors/origin.ts';
import { get } from '../../../src/cors/headers.ts';
import { chromium } from '../../../src/cors/profiles/chromium.ts';
import { walk } from '../../../src/cors/walk.ts';
import type { Exchange } from '../../../src/cors/exchange.ts';
import type { Header } from '../../../src/cors/model.ts';
import { isForbiddenRequestHeader } from '../../../src/cors/safelist.ts';
import type { Served } from '../serve.ts';
import { isUtf8 } from '../http.ts';
import { joined, type Sent } from '../page-request.ts';
import type { Divergences } from '../subject.ts';
import type { Verdict } from '../verdict.ts';

/**
 * Where Chromium (measured: 156) goes another way than the standard, or names something that only it can know.
 * Everything that is not in this list has to agree.
 */
const reasons = {
  'lines-joined':
    'Request headers of the same name are joined before the safelist looks at them, so two short ones can be too long together. The standard looks at each line.',
  'client-hints':
    'DPR, Width, Viewport-Width, Device-Memory, RTT, Downlink, ECT, Save-Data and Intervention need no preflight when their value looks like a hint. The standard does not know them.',
  'user-agent-dropped': 'User-Agent set by a page is dropped silently. The standard no longer forbids it.',
  'range-64-bit': 'A number in Range that does not fit into 63 bits makes a preflight. The standard sets no limit.',
  'upload-without-body':
    'An upload listener makes a preflight only where there is a body. The standard looks at the listener alone.',
  'cache-kept': 'A response that is refused leaves the preflight in the cache. The standard clears it.',
  'cache-full': 'The preflight cache holds 1,024 entries and then forgets some. The standard lets a browser do that.',
  'opaque-not-cached':
    'A document with an opaque origin asks again every time. The standard lets it use its own cache entries.',
  'first-missing-header':
    'Of several request headers that are not allowed, Chromium names the one that comes first in its hash table. The standard sorts them.',
  'not-utf8':
    'A value that is no UTF-8 is reported as an empty parameter, and such an origin as invalid. The standard knows bytes only.',
  'error-mode-user-name':
    'With redirect mode error, a target with a user name is still reported under its CORS name. For the standard the mode alone refuses.',
  'space-in-host':
    'A space in the host of a Location is percent-encoded and looked up. For the standard that is no URL.',
} as const;

type Divergence = keyof typeof reasons;

const ofRequests: readonly { readonly id: Divergence; readonly change: (sent: Sent) => Sent }[] = [
  {
    id: 'user-agent-dropped',
    change: (sent) => ({ ...sent, headers: sent.headers.filter(([name]) => name.toLowerCase() !== 'user-agent') }),
  },
  { id: 'lines-joined', change: (sent) => ({ ...sent, headers: joined(sent.headers) }) },
  { id: 'upload-without-body', change: (sent) => ({ ...sent, uploads: sent.uploads && sent.body }) },
];

const ofHeaders: readonly {
  readonly id: Divergence;
  readonly safelisted: (header: Header) => boolean | null;
}[] = [
  {
    id: 'client-hints',
    safelisted: ([name, value]) => {
      const pattern = chromium.safelisted[name.toLowerCase()];
      return pattern === undefined || isForbiddenRequestHeader([name, value])
        ? null
        : value.length <= 128 && pattern.test(value);
    },
  },
  {
    id: 'range-64-bit',
    safelisted: ([name, value]) => {
      const numbers = name.toLowerCase() === 'range' ? (value.match(/[0-9]+/g) ?? []) : [];
      return numbers.some((digits) => BigInt(digits) >= 2n ** 63n - 1n) ? false : null;
    },
  },
];

function between(browser: Verdict, ours: Verdict, exchange: Exchange, served: readonly Served[]): Divergence | null {
  const location = exchange.hops.map(({ response }) => get(response?.headers ?? [], 'Location') ?? '').at(-1) ?? '';
  if (/^https?:\/\/[^/]* /.test(location)) return 'space-in-host';
  if (browser.outcome !== 'blocked') return null;
  const redirect = exchange.knownOptions?.redirect;
  if (redirect === 'error' && browser.code === 'RedirectContainsCredentials' && originOf(location) !== null)
    return 'error-mode-user-name';
  if (ours.outcome !== 'blocked') return null;
  if (browser.code === 'HeaderDisallowedByPreflightResponse' && ours.code === browser.code) {
    return isMissingHeader(browser.parameter, exchange) ? 'first-missing-header' : null;
  }
  const values = served.flatMap(({ response }) => response?.headers ?? []).map(([, value]) => value);
  if (browser.parameter !== '' || values.every(isUtf8)) return null;
  const invalid = ours.code.replace('AllowOriginMismatch', 'InvalidAllowOriginValue');
  return browser.code === ours.code || browser.code === invalid ? 'not-utf8' : null;
}

/** True when this header alone would have been refused as well. */
function isMissingHeader(name: string, exchange: Exchange): boolean {
  const { mode = 'cors', credentials = 'same-origin', redirect = 'follow' } = exchange.knownOptions ?? {};
  const [first, ...rest] = exchange.hops.map((hop) => {
    if (hop.preflight === null) return hop;
    const others = hop.preflight.requestHeaders.filter(
      ([key]) => key.toLowerCase() !== 'access-control-request-headers',
    );
    const asked = get(hop.preflight.requestHeaders, 'Access-Control-Request-Headers') ?? '';
    const names = asked.split(',').filter((one) => one === name);
    return {
      ...hop,
      preflight: {
        ...hop.preflight,
        requestHeaders: [...others, ['Access-Control-Request-Headers', names.join(',')] as const],
      },
    };
  });
  if (first === undefined) return false;
  const refusal = walk({ ...exchange, hops: [first, ...rest] }, { mode, credentials, redirect }, chromium);
  return refusal?.kind === 'header-not-allowed' && refusal.name === name;
}

export const divergences: Divergences = {
  reasons,
  ofRequests,
  ofHeaders,
  ofRedirects: null,
  countsTotal: true,
  between,
};
