import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the app behind a development proxy redirects to itself',
    exchange: exchange({
      page: 'http://localhost:3000',
      url: 'http://localhost:5173/api/session',
      response: answer(302, [
        ['Access-Control-Allow-Origin', 'http://localhost:3000'],
        ['Location', 'http://127.0.0.1:8000/session'],
      ]),
      then: [{ url: 'http://127.0.0.1:8000/session', response: answer(200) }],
    }),
  },
];
