import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the file lies on another host',
    exchange: exchange({
      url: 'https://api.example/report',
      response: answer(302, [['Location', 'https://files.storage.example/report.pdf']]),
    }),
  },
  {
    name: 'https://files.example/7',
    exchange: exchange({
      url: 'https://api.example/items',
      response: answer(301, [['Location', 'https://files.example/7']]),
    }),
  },
];
