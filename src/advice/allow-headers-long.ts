import { text } from '../wording/text.ts';
import { enumerate } from '../wording/enumerate.ts';
import { extractList, isMalformed } from '../cors/headers.ts';
import { hostOf } from '../cors/url-parts.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { passedPreflight } from './passing.ts';

/** From this many names on nobody can say any more what each one is for. */
const many = 15;

export default defineAdvice({
  id: 'allow-headers-long',
  severity: 'note',
  matches: ({ preflights }) =>
    firstOf(preflights, ({ hop, request, response }) => {
      const list = extractList(response.headers, 'Access-Control-Allow-Headers');
      const names = new Set(list === null || isMalformed(list) ? [] : list.map((name) => name.toLowerCase()));
      const used = request.unsafeHeaderNames;
      return names.size >= many && used.length * 4 < names.size
        ? { hop, host: hostOf(request.url), count: names.size, used }
        : null;
    }),
  title: ({ host, count, used }) => text`${host} allows ${count} request headers, this request uses ${used.length}`,
  why: ({ used }) =>
    text`This request needs ${enumerate(used)} allowed. A list that long is rarely all in use, and every allowed page can set each of these headers.`,
  act: () =>
    text`Nothing has to change. If you know what your pages send, shorten ${'Access-Control-Allow-Headers'} to that.`,
  examples: [{ name: 'thirty names for one', exchange: put(30) }],
  counterExamples: [
    { name: 'six names', exchange: put(6) },
    { name: 'no list', exchange: put(0) },
  ],
});

function put(count: number) {
  const names = Array.from({ length: count }, (_, i) => `X-Header-${i}`);
  return passedPreflight([['Access-Control-Allow-Headers', ['X-Tenant', ...names].join(', ')]], {
    method: 'POST',
    send: [['X-Tenant', '7']],
  });
}
