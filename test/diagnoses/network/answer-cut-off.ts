import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server stops in the middle of the answer',
    exchange: exchange({
      response: answer(200, [['Access-Control-Allow-Origin', '*']]),
      error: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
    }),
  },
];
