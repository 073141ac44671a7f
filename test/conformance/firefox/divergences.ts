import { getAll } from '../../../src/cors/headers.ts';
import type { Exchange } from '../../../src/cors/exchange.ts';
import type { Header } from '../../../src/cors/model.ts';
import { isSafelistedRequestHeader } from '../../../src/cors/safelist.ts';
import { redirected } from '../page-request.ts';
import type { Served } from '../serve.ts';
import type { Divergences, Redirected } from '../subject.ts';
import type { Verdict } from '../verdict.ts';

/**
 * Where Firefox (measured: ESR 153) goes another way than the standard, or says what misleads. What changes the verdict on
 * what was seen is not here but in its profile. Everything that is not in this list has to agree.
 */
const reasons = {
  'preflight-sticks':
    'Once a request was preflighted, or set a header that needs it, each cross-origin hop behind a redirect is preflighted, although nothing unsafe is left; a header that an earlier redirect took away comes back. The standard looks at what each hop sends.',
  'total-not-counted': 'The lengths of safelisted values are not added up. The standard allows 1,024 bytes in all.',
  'high-bytes': 'A byte from 0x80 on makes Accept and Content-Type unsafe. The standard lets it pass.',
  'range-64-bit': 'A number in Range that does not fit into 64 bits makes a preflight. The standard sets no limit.',
  'content-type-comma': 'A comma in Content-Type makes it unsafe. The standard parses the value as one MIME type.',
  'dead-put':
    'A PUT whose connection ends without an answer is told as CORSMultipleAllowOriginNotAllowed. It is a failure of the network.',
  'garbage-after-preflight':
    'Bytes that are no HTTP are an answer without headers (HTTP/0.9), but not to a PUT: that fails in the network.',
  'lines-merged':
    'An extension is shown several lines of a header as one, joined with a comma and a space, and empty lines not at all: whether the server sent one line or two cannot always be told, and Firefox has a name for each.',
  'name-twice': 'A header that was set twice is named twice in the preflight. The standard names it once.',
  'cache-full': 'The preflight cache holds 100 entries and then forgets some. The standard lets a browser do that.',
} as const;

type Divergence = keyof typeof reasons;

const ofHeaders: readonly { readonly id: Divergence; readonly safelisted: (header: Header) => boolean | null }[] = [
  {
    id: 'high-bytes',
    safelisted: ([name, value]) => (/^(?:accept|content-type)$/i.test(name) && /[^\0-\x7f]/.test(value) ? false : null),
  },
  {
    id: 'range-64-bit',
    safelisted: ([name, value]) => {
      const numbers = /^range$/i.test(name) ? (value.match(/[0-9]+/g) ?? []) : [];
      return numbers.some((digits) => BigInt(digits) >= 2n ** 64n) ? false : null;
    },
  },
  {
    id: 'content-type-comma',
    safelisted: ([name, value]) => (/^content-type$/i.test(name) && value.includes(',') ? false : null),
  },
];

/** Only the redirect itself takes headers away: what an earlier one took is there again. A beacon keeps its content type. */
const redirectedHere: Redirected = (original, sent, from, to, preflighted) => {
  const plain = redirected(sent, from, to);
  const here = redirected({ ...original, method: sent.method }, from, to);
  const headers = original.how === 'beacon' ? original.headers : here.headers;
  const needed = original.headers.some((header) => !isSafelistedRequestHeader(header));
  return { ...plain, headers, ...(preflighted || needed ? { sticks: true } : {}) };
};

function between(browser: Verdict, ours: Verdict, exchange: Exchange, served: readonly Served[]): Divergence | null {
  if (browser.outcome !== 'blocked') return null;
  if (browser.code === 'CORSMultipleAllowOriginNotAllowed' && served.some(hidesLine)) return 'lines-merged';
  if (ours.outcome !== 'blocked') return null;
  const { method = '', response = null } = exchange.hops.at(-1) ?? {};
  switch (`${browser.code} ${ours.code}`) {
    case 'CORSMultipleAllowOriginNotAllowed CORSDidNotSucceed':
      return method === 'PUT' && response === null ? 'dead-put' : null;
    case 'CORSDidNotSucceed CORSMissingAllowOrigin':
      return method === 'PUT' && response?.headers.length === 0 ? 'garbage-after-preflight' : null;
    case 'CORSMultipleAllowOriginNotAllowed CORSAllowOriginNotMatchingOrigin':
      return served.some((one) => allowed(one).length > 1) ? 'lines-merged' : null;
    case 'CORSAllowOriginNotMatchingOrigin CORSMultipleAllowOriginNotAllowed':
      return served.some((one) => allowed(one).some((value) => value.includes(', '))) ? 'lines-merged' : null;
    default:
      return null;
  }
}

/** True where an empty line stands beside others. */
function hidesLine(one: Served): boolean {
  const values = allowed(one);
  return values.length > 1 && values.includes('');
}

function allowed({ response }: Served): readonly string[] {
  return getAll(response?.headers ?? [], 'Access-Control-Allow-Origin');
}

export const divergences: Divergences = {
  reasons,
  ofRequests: [],
  ofHeaders,
  ofRedirects: { id: 'preflight-sticks', redirected: redirectedHere },
  countsTotal: false,
  between,
};
