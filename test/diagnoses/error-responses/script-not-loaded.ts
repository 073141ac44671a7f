import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a script that a rule keeps away',
    exchange: exchange({ type: 'script', mode: 'no-cors', response: answer(403), error: null }),
  },
  {
    name: 'a style sheet that is not there',
    exchange: exchange({ type: 'stylesheet', mode: 'no-cors', response: answer(404), error: null }),
  },
];
