import { getAll, isToken } from '../cors/headers.ts';
import type { Refusal, HeaderList } from '../cors/model.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import { headersOf } from '../cors/refused-response.ts';
import type { Edit } from './edit.ts';

/**
 * The names that a list which does not parse was meant to hold: parted at commas, semicolons, pipes and spaces,
 * without quotes and brackets; what is no token even then is dropped.
 */
export function repairList(headers: HeaderList, header: string): readonly string[] {
  const names = getAll(headers, header)
    .flatMap((line) => line.split(/[\s,;|]+/))
    // No header has such a name, and looking for its end would take too long.
    .filter((element) => element.length <= 256)
    .map((element) => element.replace(/^["'“”„`[({<]+|["'“”„`\])}>:.]+$/g, ''))
    .filter((element) => isToken(element));
  return [...new Set(names)];
}

/** The list with what was meant, and with what this request needs of it. */
export function repairedList(refusal: Refusal<'list-malformed'>): readonly Edit[] {
  const { header, request } = refusal;
  const names = repairList(headersOf(refusal), header);
  const wanted = header === 'Access-Control-Allow-Methods' ? neededMethods(refusal) : request.unsafeHeaderNames;
  const known = new Set(names.map((name) => (header === 'Access-Control-Allow-Methods' ? name : name.toLowerCase())));
  const missing = wanted.filter((name) => !known.has(name));
  return [{ on: 'preflight', set: header, to: [...names, ...missing].join(', ') }];
}

function neededMethods({ request }: Refusal): readonly string[] {
  return isSafelistedMethod(request.method) ? [] : [request.method];
}
