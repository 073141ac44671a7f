import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the app behind the proxy is down',
    exchange: exchange({ response: answer(502, [['Content-Type', 'text/html']]) }),
  },
];
