import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a module of the wrong type, in Firefox',
    exchange: {
      ...exchange({
        type: 'script',
        response: answer(200, [
          ['Access-Control-Allow-Origin', '*'],
          ['Content-Type', 'text/plain'],
        ]),
        credentials: 'omit',
        error: 'NS_ERROR_CORRUPTED_CONTENT',
      }),
      ranIn: 'firefox',
    },
  },
  {
    name: 'an error page instead of a module, in Firefox',
    exchange: {
      ...exchange({
        type: 'script',
        response: answer(404, [
          ['Access-Control-Allow-Origin', '*'],
          ['Content-Type', 'text/html'],
        ]),
        error: 'NS_ERROR_CORRUPTED_CONTENT',
      }),
      ranIn: 'firefox',
    },
  },
];
