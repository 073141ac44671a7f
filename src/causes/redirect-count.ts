import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'redirect-count',
  explains: ['redirect-count'],
  title: ({ count }) => text`The request was redirected ${count} times, then the browser stopped`,
  why: (refusal) =>
    text`Browsers follow twenty redirects at most. The last one came from ${addressOf(hopOf(refusal).url)}; this is not CORS.`,
  responsible: 'server',
  act: (refusal) => text`Let ${refusal.exchange.hops[0].url} redirect to the last address at once.`,
  fix: () => [],
  examples: [
    {
      name: 'every redirect leads to another one',
      exchange: exchange({
        url: 'https://api.example/0',
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', '/1'],
        ]),
        then: Array.from({ length: 20 }, (_, i) => ({
          url: `https://api.example/${i + 1}`,
          response: answer(302, [
            ['Access-Control-Allow-Origin', '*'],
            ['Location', `/${i + 2}`],
          ]),
        })),
        error: 'net::ERR_TOO_MANY_REDIRECTS',
      }),
    },
  ],
});
