import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a picture in a page with Document-Isolation-Policy',
    exchange: {
      ...exchange({
        mode: 'no-cors',
        type: 'image',
        url: 'https://cdn.example/logo.png',
        response: answer(200, [['Content-Type', 'image/png']]),
        error: 'net::ERR_BLOCKED_BY_RESPONSE',
      }),
      stoppedBy: { kind: 'embedder-policy', policy: 'dip' },
    },
  },
];
