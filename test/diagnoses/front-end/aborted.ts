import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a script aborts the request',
    exchange: exchange({ error: 'net::ERR_ABORTED' }),
  },
  {
    name: 'a stream is closed, of which the browser only says that it failed',
    exchange: exchange({
      response: { ...answer(200, [['Access-Control-Allow-Origin', '*']]), begun: true },
      error: 'net::ERR_FAILED',
    }),
  },
];
