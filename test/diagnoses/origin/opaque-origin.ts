import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a sandboxed frame asks a server that allows one site',
    exchange: exchange({
      page: 'null',
      credentials: 'omit',
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Vary', 'Origin'],
      ]),
    }),
  },
];
