import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server allows one other site',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://partner.example.net']]) }),
  },
  {
    name: 'the preflight allows one other site',
    exchange: exchange({
      method: 'DELETE',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://partner.example.net'],
        ['Access-Control-Allow-Methods', 'DELETE'],
      ]),
    }),
  },
  {
    name: 'the value is one word',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'app']]) }),
  },
];
