import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

const policy = 'Cross-Origin-Resource-Policy';

export const examples: Examples = [
  {
    name: 'a picture for its own site only',
    exchange: exchange({
      mode: 'no-cors',
      type: 'image',
      url: 'https://cdn.example/logo.png',
      response: answer(200, [[policy, 'same-origin']]),
      error: 'net::ERR_BLOCKED_BY_RESPONSE',
    }),
  },
  {
    name: 'a picture from another port of the same host',
    exchange: exchange({
      mode: 'no-cors',
      type: 'image',
      url: 'https://app.example:8443/logo.png',
      response: answer(200, [[policy, 'same-origin']]),
      error: 'net::ERR_BLOCKED_BY_RESPONSE',
    }),
  },
];
