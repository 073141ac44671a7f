import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the allowed origin names port 443',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example:443']]) }),
  },
];
