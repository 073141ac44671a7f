import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a request with cookies meets a star',
    exchange: exchange({
      credentials: 'include',
      response: answer(200, [['Access-Control-Allow-Origin', '*']]),
    }),
  },
  {
    name: 'the preflight of a request with cookies meets a star',
    exchange: exchange({
      method: 'PUT',
      credentials: 'include',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'GET, PUT'],
      ]),
    }),
  },
];
