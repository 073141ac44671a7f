import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a cache that strips the header',
    exchange: exchange({
      response: answer(200, [
        ['X-Powered-By', 'Express'],
        ['Cache-Control', 'public, max-age=60'],
        ['X-Varnish', '3'],
        ['Via', '1.1 varnish (Varnish/7.1)'],
      ]),
    }),
  },
];
