import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the page is on a sub-domain of the allowed host',
    exchange: exchange({
      page: 'https://preview-42.shop.example',
      response: answer(200, [['Access-Control-Allow-Origin', 'https://shop.example']]),
    }),
  },
  {
    name: 'the page is on a neighbour of the allowed host',
    exchange: exchange({
      page: 'https://admin.shop.example',
      response: answer(200, [['Access-Control-Allow-Origin', 'https://app.shop.example']]),
    }),
  },
];
