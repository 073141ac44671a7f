import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a JSON request with cookies meets a star',
    exchange: exchange({
      method: 'POST',
      credentials: 'include',
      send: [['Content-Type', 'application/json']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Headers', '*'],
      ]),
    }),
  },
  {
    name: 'the credentials mode was not seen',
    exchange: exchange({
      method: 'POST',
      send: [['Content-Type', 'application/json']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Headers', '*'],
      ]),
    }),
  },
];
