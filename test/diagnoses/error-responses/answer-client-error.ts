import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server turns the request away',
    exchange: exchange({ response: answer(422, [['Content-Type', 'application/json']]) }),
  },
];
