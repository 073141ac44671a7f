import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a rule of AWS WAF',
    exchange: exchange({
      response: answer(403, [
        ['X-Amzn-Waf-Action', 'block'],
        ['Content-Type', 'text/html'],
      ]),
    }),
  },
];
