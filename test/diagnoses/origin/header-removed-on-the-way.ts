import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx hides the header of the app',
    exchange: exchange({
      response: answer(200, [
        ['Server', 'nginx'],
        ['X-Powered-By', 'Express'],
        ['Vary', 'Origin'],
        ['Access-Control-Allow-Credentials', 'true'],
      ]),
    }),
  },
];
