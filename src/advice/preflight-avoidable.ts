import { enumerate } from '../wording/enumerate.ts';
import { text, type Text } from '../wording/text.ts';
import type { HeaderList } from '../cors/model.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { requestLine } from './phrases.ts';
import { secondsOf, tiny } from './remembered.ts';
import { passedPreflight } from './passing.ts';

/** What to do about request headers that ask for a preflight and that a request seldom needs. */
const waysOut: Readonly<Record<string, Text>> = {
  'x-requested-with': text`Remove ${'X-Requested-With'}, unless the server checks it; some do, to detect forged requests.`,
  'cache-control': text`Instead of ${'Cache-Control'}, use ${"cache: 'no-cache'"} in ${'fetch'}.`,
  pragma: text`Remove ${'Pragma'}; ${"cache: 'no-cache'"} in ${'fetch'} does the same.`,
  'content-type': text`A request without a body needs no ${'Content-Type'}.`,
};

export default defineAdvice({
  id: 'preflight-avoidable',
  matches: ({ preflights, profile }) =>
    firstOf(preflights, ({ hop, request, response }) => {
      const { method, unsafeHeaderNames: names } = request;
      const hasBody = method !== 'GET' && method !== 'HEAD';
      const isNeeded = (name: string) => !Object.hasOwn(waysOut, name) || (name === 'content-type' && hasBody);
      if (!isSafelistedMethod(method) || names.length === 0 || names.some(isNeeded)) return null;
      return { hop, request, names, seconds: secondsOf(response, profile) };
    }),
  // A preflight that is remembered is no more than a round trip for every new URL.
  severity: ({ seconds }) => (seconds < tiny ? 'wasteful' : 'note'),
  title: ({ request, names }) => text`${requestLine(request)} needs a preflight only for ${enumerate(names)}`,
  why: ({ request, names }) =>
    text`Before a ${request.method} with ${enumerate(names)}, the browser sends a preflight, and the request waits for that round trip. Without it, the request is sent immediately.`,
  act: ({ names }) => names.flatMap((name, i): Text => [...(i === 0 ? [] : [' ']), ...(waysOut[name] ?? [])]),
  fix: ({ names }) => names.map((name) => ({ on: 'page', change: { kind: 'remove-header', name } }) as const),
  examples: [
    { name: 'X-Requested-With on a GET', exchange: asking('GET', [['X-Requested-With', 'XMLHttpRequest']], null) },
    { name: 'Content-Type on a GET', exchange: asking('GET', [['Content-Type', 'application/json']], null) },
    {
      name: 'Cache-Control and Pragma, remembered for ten minutes',
      exchange: asking(
        'GET',
        [
          ['Cache-Control', 'no-cache'],
          ['Pragma', 'no-cache'],
        ],
        '600',
      ),
    },
  ],
  counterExamples: [
    { name: 'a body of JSON', exchange: asking('POST', [['Content-Type', 'application/json']], null) },
    { name: 'a method that needs one anyway', exchange: asking('PUT', [['X-Requested-With', 'XMLHttpRequest']], null) },
    {
      name: 'another header that needs one anyway',
      exchange: asking(
        'GET',
        [
          ['X-Requested-With', 'XMLHttpRequest'],
          ['X-Tenant', '7'],
        ],
        null,
      ),
    },
  ],
});

function asking(method: string, send: HeaderList, maxAge: string | null) {
  const allowed: HeaderList = [
    ['Access-Control-Allow-Methods', 'GET, POST, PUT'],
    ['Access-Control-Allow-Headers', 'content-type, x-requested-with, x-tenant, cache-control, pragma'],
    ...(maxAge === null ? [] : [['Access-Control-Max-Age', maxAge] as const]),
  ];
  return passedPreflight(allowed, { method, send });
}
