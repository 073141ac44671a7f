import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx serves the file and knows no OPTIONS',
    exchange: exchange({
      url: 'https://files.example/data.json',
      send: [['X-Requested-With', 'XMLHttpRequest']],
      preflight: answer(405, [
        ['Server', 'nginx'],
        ['Access-Control-Allow-Origin', 'https://app.example'],
      ]),
    }),
  },
];
