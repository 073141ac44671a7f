import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a server without CORS',
    exchange: exchange({ response: answer(200, [['Content-Type', 'application/json']]) }),
  },
  {
    name: 'a font',
    exchange: exchange({
      type: 'font',
      url: 'https://files.example/text.woff2',
      response: answer(200, [['Content-Type', 'font/woff2']]),
    }),
  },
  {
    name: 'a module script, or one with crossorigin',
    exchange: exchange({
      type: 'script',
      url: 'https://files.example/app.js',
      response: answer(200, [['Content-Type', 'text/javascript']]),
    }),
  },
  {
    name: 'Express answers OPTIONS alone',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(200, [
        ['X-Powered-By', 'Express'],
        ['Allow', 'GET, HEAD, PUT'],
      ]),
    }),
  },
];
