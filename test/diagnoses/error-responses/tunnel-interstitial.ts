import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the warning page of ngrok',
    exchange: exchange({
      url: 'https://1a2b.ngrok-free.app/items',
      response: answer(200, [
        ['ngrok-error-code', 'ERR_NGROK_6024'],
        ['Content-Type', 'text/html'],
      ]),
    }),
  },
  {
    name: 'a page behind a tunnel that does not say whose it is',
    exchange: exchange({
      url: 'https://calm-fox-12.loca.lt/items',
      response: answer(200, [['Content-Type', 'text/html']]),
    }),
  },
];
