import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'somebody wrote both into one setting',
    exchange: exchange({
      response: answer(200, [['Access-Control-Allow-Origin', '*, https://app.example']]),
    }),
  },
  {
    name: 'with a space alone',
    exchange: exchange({
      response: answer(200, [
        ['Server', 'nginx'],
        ['Access-Control-Allow-Origin', 'https://app.example,*'],
      ]),
    }),
  },
  {
    name: 'one value in Firefox, which shows several lines in the same way',
    exchange: {
      ...exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*, https://app.example']]), error: null }),
      ranIn: 'firefox',
    },
  },
];
