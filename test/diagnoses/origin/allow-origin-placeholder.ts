import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Apache prints (null) for an unset variable',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '(null)']]) }),
  },
  {
    name: 'a function returned true instead of the origin',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'true']]) }),
  },
  {
    name: 'a word that somebody took for the wildcard',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'all']]) }),
  },
  {
    name: 'a JavaScript variable was undefined',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'undefined']]) }),
  },
  {
    name: 'a variable was not replaced',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '${CORS_ORIGIN}']]) }),
  },
  {
    name: 'Python printed None, on the preflight',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'None'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
