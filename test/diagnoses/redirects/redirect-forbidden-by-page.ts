import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a redirect meets redirect: error',
    exchange: exchange({
      redirect: 'error',
      response: answer(302, [
        ['Access-Control-Allow-Origin', '*'],
        ['Location', '/items/'],
      ]),
      error: 'net::ERR_ABORTED',
    }),
  },
];
