import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the development server moved to the next port',
    exchange: exchange({
      page: 'http://localhost:5174',
      url: 'http://localhost:8000/api/items',
      response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost:5173']]),
    }),
  },
  {
    name: 'the port is missing',
    exchange: exchange({
      page: 'http://localhost:3000',
      url: 'http://localhost:8000/api/items',
      response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost']]),
    }),
  },
];
