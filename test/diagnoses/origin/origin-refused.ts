import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the middleware answers the preflight without the origin',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(204, [
        ['Vary', 'Origin, Access-Control-Request-Headers'],
        ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'],
      ]),
    }),
  },
  {
    name: 'Starlette answers 400 to an origin that it does not know',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(400, [
        ['Vary', 'Origin'],
        ['Access-Control-Allow-Methods', 'GET, PUT'],
        ['Access-Control-Max-Age', '600'],
      ]),
    }),
  },
  {
    name: 'the answer itself only varies by origin',
    exchange: exchange({ response: answer(200, [['Vary', 'Origin']]) }),
  },
];
