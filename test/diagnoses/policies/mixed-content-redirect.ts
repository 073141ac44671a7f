import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a redirect to http under block-all-mixed-content',
    exchange: {
      ...exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', 'http://api.example/items/'],
        ]),
        error: 'net::ERR_ABORTED',
      }),
      stoppedBy: { kind: 'mixed-content' },
    },
  },
];
