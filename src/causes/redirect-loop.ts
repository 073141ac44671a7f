import type { Refusal } from '../cors/model.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

const loop = [
  ['Access-Control-Allow-Origin', '*'],
  ['Location', '/items'],
] as const;

export default defineCause({
  id: 'redirect-loop',
  explains: ['redirect-count'],
  matches: ({ exchange: { hops } }) => new Set(hops.map(({ url }) => url)).size < hops.length,
  title: (refusal) => text`${serverOf(refusal)} redirects in a circle, ${refusal.count} times`,
  why: (refusal) => text`The request came back to ${again(refusal)} until the browser gave up. This is not CORS.`,
  responsible: 'server',
  act: (refusal) =>
    text`Open ${again(refusal)} in a tab of its own and look why it redirects: often a cookie is missing, or a proxy and the app each want another scheme.`,
  fix: () => [],
  examples: [
    {
      name: 'the address redirects to itself',
      exchange: exchange({
        response: answer(302, loop),
        then: Array.from({ length: 20 }, () => ({ url: 'https://api.example/items', response: answer(302, loop) })),
        error: 'net::ERR_TOO_MANY_REDIRECTS',
      }),
    },
  ],
});

function again({ exchange: { hops } }: Refusal): string {
  const urls = hops.map(({ url }) => url);
  return urls.find((url, i) => urls.indexOf(url) !== i) ?? urls[0] ?? '';
}
