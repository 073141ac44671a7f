import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a server without CORS',
    exchange: exchange({ response: answer(200, [['Content-Type', 'application/json']]) }),
  },
  {
    name: 'a font from a server without CORS',
    exchange: exchange({
      type: 'font',
      url: 'https://cdn.example/fonts/text.woff2',
      response: answer(200, [['Content-Type', 'font/woff2']]),
    }),
  },
];
