import { answer, exchange } from '../../build.ts';
import { unsentFirst } from '../unsent-first.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an extension sends the request elsewhere',
    exchange: exchange({
      response: answer(307, [
        ['Location', 'https://mock.example/items'],
        ['Non-Authoritative-Reason', 'WebRequest API'],
        ['Access-Control-Allow-Origin', 'https://app.example'],
      ]),
      then: [{ url: 'https://mock.example/items', response: answer(200) }],
    }),
  },
  {
    name: 'the same by a rule, which leaves no answer behind',
    exchange: unsentFirst(exchange({ then: [{ url: 'https://mock.example/items', response: answer(200) }] })),
  },
];
