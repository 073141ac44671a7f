import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a Cloud Run service that is not public',
    exchange: exchange({
      url: 'https://items-a1b2-ew.a.run.app/items',
      method: 'PUT',
      preflight: answer(403, [
        ['Server', 'Google Frontend'],
        ['Content-Type', 'text/html; charset=UTF-8'],
      ]),
    }),
  },
];
