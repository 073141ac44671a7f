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
  {
    name: 'the request itself, without a token',
    exchange: exchange({
      url: 'https://items-a1b2-ew.a.run.app/items',
      response: answer(403, [
        ['Server', 'Google Frontend'],
        ['Content-Type', 'text/html; charset=UTF-8'],
      ]),
    }),
  },
  {
    name: 'the request itself, with a token of somebody else',
    exchange: exchange({
      url: 'https://items-a1b2-ew.a.run.app/items',
      response: answer(401, [
        ['Server', 'Google Frontend'],
        ['Content-Type', 'text/html; charset=UTF-8'],
      ]),
    }),
  },
];
