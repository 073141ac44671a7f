import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the login check answers the preflight, without CORS headers',
    exchange: exchange({ method: 'PUT', preflight: answer(401) }),
  },
  {
    name: 'the login check answers the preflight, with the right CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(401, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
  {
    name: 'nginx wants a client certificate',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(400, [
        ['Server', 'nginx/1.22.1'],
        ['Content-Type', 'text/html'],
        ['Content-Length', '639'],
        ['Connection', 'close'],
      ]),
    }),
  },
];
