import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx adds the slash of a folder, without its port',
    exchange: exchange({
      page: 'http://localhost:5173',
      url: 'http://localhost:8080/docs',
      response: answer(301, [
        ['Server', 'nginx/1.22.1'],
        ['Access-Control-Allow-Origin', 'http://localhost:5173'],
        ['Location', 'http://localhost/docs/'],
      ]),
      then: [{ url: 'http://localhost/docs/' }],
      error: 'net::ERR_CONNECTION_REFUSED',
    }),
  },
  {
    name: 'an app behind a proxy leads to its own name',
    exchange: exchange({
      url: 'https://api.example/items',
      response: answer(307, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Location', 'http://backend:3000/items/'],
      ]),
      then: [{ url: 'http://backend:3000/items/' }],
      error: 'net::ERR_NAME_NOT_RESOLVED',
    }),
  },
];
