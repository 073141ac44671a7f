import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import { isCrossOrigin } from '../cors/request-at.ts';
import { defineAdvice } from './advice.ts';
import { briefly } from './phrases.ts';

export default defineAdvice({
  id: 'cors-headers-unused',
  severity: 'note',
  matches: ({ exchange: one, verdict }) => {
    const last = one.hops.length - 1;
    const isNavigation = verdict.mode === 'navigate';
    if (!isNavigation && isCrossOrigin(one, last)) return null;
    const names = (one.hops[last]?.response?.headers ?? []).map(([name]) => name);
    const found = [...new Set(names.filter((name) => /^access-control-(?:allow|expose|max)-/i.test(name)))];
    return found.length === 0 ? null : { hop: last, found, isNavigation };
  },
  title: ({ isNavigation, found }) =>
    text`${[isNavigation ? 'A navigation' : 'A same-origin response']} doesn't need ${briefly(found)}`,
  why: ({ isNavigation }) =>
    isNavigation
      ? text`The browser opened this URL as a page, which no other page can read, so it ignores these headers here.`
      : text`The page and the server have the same origin, so the browser ignores these headers here.`,
  act: () => text`Nothing has to change. If no other origin uses this URL, remove the headers.`,
  fix: ({ found }) => found.map((remove) => ({ on: 'response', remove }) as const),
  examples: [
    {
      name: 'page and server have the same origin',
      exchange: exchange({
        url: 'https://app.example/items',
        response: answer(200, [['Access-Control-Allow-Origin', '*']]),
        error: null,
      }),
    },
    {
      name: 'a link to another site',
      exchange: exchange({
        mode: 'navigate',
        type: 'main_frame',
        response: answer(200, [['Access-Control-Allow-Origin', '*']]),
        error: null,
      }),
    },
  ],
  counterExamples: [
    {
      name: 'another origin',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    },
    {
      name: 'the same origin, without such headers',
      exchange: exchange({ url: 'https://app.example/items', response: answer(200), error: null }),
    },
  ],
});
