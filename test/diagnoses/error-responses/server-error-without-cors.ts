import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'FastAPI writes its 500 outside of the CORS middleware',
    exchange: exchange({
      response: answer(500, [
        ['Server', 'uvicorn'],
        ['Content-Length', '21'],
        ['Content-Type', 'text/plain; charset=utf-8'],
      ]),
    }),
  },
  { name: 'the server breaks over the preflight', exchange: exchange({ method: 'PUT', preflight: answer(500) }) },
];
