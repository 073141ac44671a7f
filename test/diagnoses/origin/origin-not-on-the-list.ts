import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the middleware varies by origin and allows nobody',
    exchange: exchange({ response: answer(200, [['Vary', 'Origin']]) }),
  },
  {
    name: 'one other origin is allowed',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://partner.example.net']]) }),
  },
];
