import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a redirect into an app',
    exchange: exchange({
      response: answer(302, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Location', 'myapp://open?item=7'],
      ]),
    }),
  },
];
