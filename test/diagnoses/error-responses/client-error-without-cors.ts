import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: '422 without CORS headers',
    exchange: exchange({ response: answer(422, [['Content-Type', 'application/json']]) }),
  },
  {
    name: 'a bad request on a port of its own',
    exchange: exchange({
      page: 'http://localhost:3000',
      url: 'http://localhost:8443/items',
      response: answer(400, [['Server', 'Apache/2.4.66']]),
    }),
  },
];
