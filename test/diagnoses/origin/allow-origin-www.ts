import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'only the name without www is allowed',
    exchange: exchange({
      page: 'https://www.shop.example',
      response: answer(200, [['Access-Control-Allow-Origin', 'https://shop.example']]),
    }),
  },
];
