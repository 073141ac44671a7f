import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the list of methods is missing',
    exchange: exchange({
      method: 'DELETE',
      preflight: answer(204, [['Access-Control-Allow-Origin', 'https://app.example']]),
    }),
  },
];
