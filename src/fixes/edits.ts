import { extractList, isMalformed } from '../cors/headers.ts';
import type { ListHeader, Refusal } from '../cors/model.ts';
import { seenCredentials } from '../cors/readings.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import { headersOf, hopOf, statusOf } from '../cors/refused-response.ts';
import type { Edit, Where } from './edit.ts';
import { repairList } from './list-repair.ts';

/** Where a middleware would write: on both answers when the browser asks first, else on the only one. */
export function whereOf(refusal: Refusal): Where {
  return hopOf(refusal).preflight === null ? 'response' : 'both';
}

/**
 * Exactly this page's origin, marked as such for caches, and with credentials when the request has them.
 * Nothing for an opaque origin: `null` is what every sandboxed frame of every site calls itself.
 */
export function allowOrigin(refusal: Refusal, origin: string = refusal.request.origin): readonly Edit[] {
  if (origin === 'null') return [];
  const on = whereOf(refusal);
  return [
    { on, set: 'Access-Control-Allow-Origin', to: origin },
    { on, vary: 'Origin' },
    ...(refusal.request.credentials === 'include' ? allowCredentials(refusal) : []),
  ];
}

export function allowCredentials(refusal: Refusal): readonly Edit[] {
  return [{ on: whereOf(refusal), set: 'Access-Control-Allow-Credentials', to: 'true' }];
}

/** Open to everybody: right only for public data, so only where it is known that the request has no credentials. */
export function allowEverybody(refusal: Refusal): readonly Edit[] {
  const seen = seenCredentials(refusal.exchange);
  if (seen === null || seen === 'include') return [];
  return [{ on: whereOf(refusal), set: 'Access-Control-Allow-Origin', to: '*' }];
}

/**
 * What a preflight header lists now, repaired when it does not parse; a header that is absent lists nothing.
 * A star in quotation marks is left out: nothing is called that, and whoever copies the list would copy it too.
 */
function listed(refusal: Refusal, header: ListHeader): readonly string[] {
  const list = extractList(headersOf(refusal), header);
  if (list === null) return [];
  const names = isMalformed(list) ? repairList(headersOf(refusal), header) : list;
  return names.filter((name) => name !== "'*'");
}

/** The request's header names that the preflight's answer does not allow. */
export function missingHeaders(refusal: Refusal): readonly string[] {
  const { unsafeHeaderNames, credentials } = refusal.request;
  const allowed = new Set(listed(refusal, 'Access-Control-Allow-Headers').map((name) => name.toLowerCase()));
  const star = credentials !== 'include' && allowed.has('*');
  return unsafeHeaderNames.filter((name) => !allowed.has(name) && !(star && name !== 'authorization'));
}

/** The list as it is, and what this request needs beside it. */
export function allowHeaders(refusal: Refusal): readonly Edit[] {
  const missing = missingHeaders(refusal);
  if (missing.length === 0) return [];
  const header = 'Access-Control-Allow-Headers';
  return [{ on: 'preflight', set: header, to: unique([...listed(refusal, header), ...missing]).join(', ') }];
}

/** As `allowHeaders`, for the method. */
export function allowMethod(refusal: Refusal, method: string = refusal.request.method): readonly Edit[] {
  const header = 'Access-Control-Allow-Methods';
  const list = listed(refusal, header);
  const star = refusal.request.credentials !== 'include' && list.includes('*');
  if (isSafelistedMethod(method) || list.includes(method) || star) return [];
  // An element that is this method in another case never worked for anybody: it is replaced, not kept beside it.
  const kept = list.filter((element) => element.toUpperCase() !== method.toUpperCase());
  return [{ on: 'preflight', set: header, to: unique([...kept, method]).join(', ') }];
}

/** Everything that lets this preflight pass: an ok status, the origin, the method and the headers it asked for. */
export function answerPreflight(refusal: Refusal): readonly Edit[] {
  if (refusal.request.origin === 'null') return [];
  const status = statusOf(refusal);
  const ok = status >= 200 && status <= 299;
  return [
    ...(ok ? [] : [{ on: 'preflight', status: 204 } as const]),
    ...allowOrigin(refusal),
    ...allowMethod(refusal),
    ...allowHeaders(refusal),
  ];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
