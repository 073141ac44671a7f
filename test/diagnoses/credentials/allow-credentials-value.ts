import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a number instead of true',
    exchange: exchange({
      credentials: 'include',
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', '1'],
      ]),
    }),
  },
  {
    name: 'the server says false',
    exchange: exchange({
      credentials: 'include',
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Credentials', 'false'],
      ]),
    }),
  },
  {
    name: 'the value is empty',
    exchange: exchange({
      credentials: 'include',
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', ''],
      ]),
    }),
  },
];
