import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the headers are fine, and a worker asked',
    exchange: {
      ...exchange({ credentials: 'omit', response: answer(200, [['Access-Control-Allow-Origin', '*']]) }),
      tabId: -1,
    },
  },
];
