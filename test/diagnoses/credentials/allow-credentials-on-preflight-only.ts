import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the OPTIONS route allows credentials, the real one does not',
    exchange: exchange({
      credentials: 'include',
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Credentials', 'true'],
      ]),
      response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
    }),
  },
];
