import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'one header line for each allowed site',
    exchange: exchange({
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Origin', 'https://admin.example'],
      ]),
    }),
  },
];
