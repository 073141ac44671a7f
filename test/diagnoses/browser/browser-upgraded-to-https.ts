import { answer, exchange } from '../../build.ts';
import { unsentFirst } from '../unsent-first.ts';
import type { Examples } from '../example.ts';

function asksForHttps() {
  const one = exchange({
    response: answer(200, [
      ['Access-Control-Allow-Origin', '*'],
      ['Strict-Transport-Security', 'max-age=600'],
    ]),
    error: null,
  });
  return { ...one, id: '0', startedAt: one.startedAt - 1000 };
}

export const examples: Examples = [
  {
    name: 'http where the host asked for https only',
    exchange: exchange({
      url: 'http://api.example/items',
      response: answer(307, [
        ['Location', 'https://api.example/items'],
        ['Non-Authoritative-Reason', 'HSTS'],
        ['Access-Control-Allow-Origin', 'https://app.example'],
      ]),
      then: [{ url: 'https://api.example/items', response: answer(200) }],
    }),
  },
  {
    name: 'a preflight, which is then never sent',
    exchange: unsentFirst(exchange({ url: 'http://api.example/items', method: 'PUT' })),
    history: [asksForHttps()],
  },
  {
    name: 'a preflight to a name that is on every browser’s list',
    exchange: unsentFirst(exchange({ url: 'http://api.shop.dev/items', method: 'PUT' })),
  },
  {
    name: 'the same, where the browser shows no answer of its own',
    exchange: unsentFirst(
      exchange({
        url: 'http://api.example/items',
        then: [{ url: 'https://api.example/items', response: answer(200) }],
      }),
    ),
  },
];
