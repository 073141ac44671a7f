import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Allowed instead of Allow',
    exchange: exchange({ response: answer(200, [['Access-Control-Allowed-Origin', 'https://app.example']]) }),
  },
  {
    name: 'Request instead of Allow',
    exchange: exchange({ response: answer(200, [['Access-Control-Request-Origin', '*']]) }),
  },
  {
    name: 'the singular for credentials',
    exchange: exchange({
      credentials: 'include',
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credential', 'true'],
      ]),
    }),
  },
  {
    name: 'the singular for methods',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Method', 'GET, PUT'],
      ]),
    }),
  },
  {
    name: 'the singular for headers',
    exchange: exchange({
      send: [['X-Tenant', '7']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Header', 'x-tenant'],
      ]),
    }),
  },
  {
    name: 'the server sends the name of the request header',
    exchange: exchange({
      send: [['X-Tenant', '7']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Request-Headers', 'x-tenant'],
      ]),
    }),
  },
];
