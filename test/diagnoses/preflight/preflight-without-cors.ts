import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Express answers OPTIONS by itself',
    exchange: exchange({
      method: 'PUT',
      send: [['Content-Type', 'application/json']],
      preflight: answer(200, [
        ['X-Powered-By', 'Express'],
        ['Allow', 'GET,HEAD,PUT'],
      ]),
    }),
  },
];
