import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the allowed origin is a bare host name',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'app.example']]) }),
  },
  {
    name: 'the allowed origin is a host with a port',
    exchange: exchange({
      page: 'http://localhost:3000',
      response: answer(200, [['Access-Control-Allow-Origin', 'localhost:3000']]),
    }),
  },
];
