import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'https meets a port that speaks http',
    exchange: exchange({
      url: 'https://localhost:8000/items',
      page: 'http://localhost:3000',
      error: 'net::ERR_SSL_PROTOCOL_ERROR',
    }),
  },
  {
    name: 'https meets http, from an encrypted page',
    exchange: exchange({ url: 'https://api.example:8000/items', error: 'net::ERR_SSL_PROTOCOL_ERROR' }),
  },
];
