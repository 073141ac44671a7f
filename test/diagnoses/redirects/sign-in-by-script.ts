import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'fetch on an authorize address',
    exchange: exchange({
      url: 'https://identity.example/oauth2/authorize?client_id=7&response_type=code',
      response: answer(200, [['Content-Type', 'text/html']]),
    }),
  },
];
