import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an image that does not exist',
    exchange: exchange({
      mode: 'no-cors',
      type: 'image',
      url: 'https://cdn.example/logo.png',
      response: answer(404, [['Content-Type', 'text/html']]),
      error: 'net::ERR_BLOCKED_BY_ORB',
    }),
  },
];
