import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a middleware that refuses a header by saying nothing',
    exchange: exchange({
      send: [['Authorization', 'Bearer (hidden)']],
      preflight: answer(204, [['Vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers']]),
    }),
  },
  {
    name: 'a middleware that says 403 to it',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(403, [
        ['Vary', 'Origin'],
        ['Vary', 'Access-Control-Request-Method'],
        ['Vary', 'Access-Control-Request-Headers'],
      ]),
    }),
  },
];
