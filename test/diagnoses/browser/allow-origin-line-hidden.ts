import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

const header = 'Access-Control-Allow-Origin';

export const examples: Examples = [
  {
    name: 'an empty line beside the star, in Firefox',
    exchange: {
      ...exchange({
        credentials: 'omit',
        response: answer(200, [[header, '*']]),
        error: 'NS_ERROR_DOM_BAD_URI',
      }),
      ranIn: 'firefox',
    },
  },
];
