import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the variable behind the header is empty',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '']]) }),
  },
];
