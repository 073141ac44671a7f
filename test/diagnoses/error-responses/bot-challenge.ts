import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Cloudflare shows its challenge',
    exchange: exchange({
      response: answer(403, [
        ['Server', 'cloudflare'],
        ['CF-Ray', '8f00000000000000-FRA'],
        ['CF-Mitigated', 'challenge'],
        ['Content-Type', 'text/html; charset=UTF-8'],
      ]),
    }),
  },
];
