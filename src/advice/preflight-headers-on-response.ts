import { enumerate } from '../wording/enumerate.ts';
import { answer } from './example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { named, passed } from './passing.ts';

const preflightOnly = [
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Max-Age',
] as const;

export default defineAdvice({
  id: 'preflight-headers-on-response',
  severity: 'note',
  matches: ({ responses }) =>
    firstOf(responses, ({ hop, request: { method }, response: { headers } }) => {
      // A page may send OPTIONS itself; what answers it cannot tell it from a preflight by the method.
      const found = method === 'OPTIONS' ? [] : preflightOnly.filter((name) => get(headers, name) !== null);
      return found.length === 0 ? null : { hop, method, found };
    }),
  title: ({ method, found }) =>
    text`${enumerate(found)} ${[found.length === 1 ? 'has' : 'have']} no effect on the ${method} response`,
  why: ({ found }) =>
    text`Browsers read ${enumerate(found)} only on the response to a preflight (${'OPTIONS'}). Here ${[found.length === 1 ? 'it is' : 'they are']} ignored.`,
  act: ({ found }) =>
    text`Send ${[found.length === 1 ? 'it' : 'them']} only with the response to ${'OPTIONS'}, if your server can tell the two apart.`,
  fix: ({ found }) => found.map((remove) => ({ on: 'response', remove }) as const),
  examples: [
    {
      name: 'two lists on the answer to a GET',
      exchange: got([
        ['Access-Control-Allow-Methods', 'GET, POST'],
        ['Access-Control-Allow-Headers', 'Content-Type'],
      ]),
    },
  ],
  counterExamples: [
    { name: 'what a response needs', exchange: got([['Access-Control-Expose-Headers', 'ETag']]) },
    {
      name: 'the page asks with OPTIONS itself',
      exchange: passed([...named, ['Access-Control-Allow-Methods', 'OPTIONS']], {
        method: 'OPTIONS',
        preflight: answer(204, [...named, ['Access-Control-Allow-Methods', 'OPTIONS']]),
      }),
    },
  ],
});

function got(headers: HeaderList) {
  return passed([...named, ...headers]);
}
