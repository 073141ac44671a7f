import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the allowed origin has a capital letter',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://App.example']]) }),
  },
];
