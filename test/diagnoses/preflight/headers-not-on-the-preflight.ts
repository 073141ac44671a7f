import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'only the GET handler sets the header',
    exchange: exchange({ method: 'PUT', preflight: answer(204, [['Allow', 'GET, PUT']]) }),
    history: [
      { ...exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }), id: 'before' },
    ],
  },
];
