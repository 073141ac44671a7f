import { extractList, get, getAll, isMalformed } from '../cors/headers.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import { text, type Text } from '../wording/text.ts';
import type { Answer, Asked } from './answer.ts';
import type { Refused } from './cors-answer.ts';

// What the CORS layer meant, not what the standard says of it: a `*` with cookies is an origin allowed, here.

/** What an answer with Access-Control-Allow-Origin refuses; null: nothing. */
export function refusedBy({ origin, asked, response }: Answer): { refused: Refused; evidence: Text } | null {
  const { status, headers } = response;
  const values = getAll(headers, 'Access-Control-Allow-Origin');
  if (origin !== null && !values.some((value) => value === '*' || value === origin)) {
    const value = get(headers, 'Access-Control-Allow-Origin') ?? '';
    return { refused: 'origin', evidence: text`it allows ${value}, not ${origin}` };
  }
  // An error without any list is no answer to a preflight: the CORS layer only added its origin to it.
  const lists = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'];
  const listed = status < 300 || lists.some((name) => get(headers, name) !== null);
  return asked === null || !listed ? null : refusedByLists(headers, asked);
}

function refusedByLists(headers: Answer['response']['headers'], asked: Asked) {
  const methods = listOf(headers, 'Access-Control-Allow-Methods');
  if (!isSafelistedMethod(asked.method) && !methods.includes('*') && !methods.includes(asked.method)) {
    return { refused: 'method', evidence: text`its allowed methods don't include ${asked.method}` } as const;
  }
  const names = new Set(listOf(headers, 'Access-Control-Allow-Headers').map((name) => name.toLowerCase()));
  const missing = asked.headers.find((name) => !names.has(name) && (!names.has('*') || name === 'authorization'));
  if (missing === undefined) return null;
  return { refused: 'header', evidence: text`its allowed headers don't include ${missing}` } as const;
}

function listOf(headers: Answer['response']['headers'], name: string): readonly string[] {
  const list = extractList(headers, name);
  return list === null || isMalformed(list) ? [] : list;
}
