import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a JSON array',
    exchange: exchange({
      send: [['X-Tenant', '7']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', '["Content-Type", "X-Tenant"]'],
      ]),
    }),
  },
];
