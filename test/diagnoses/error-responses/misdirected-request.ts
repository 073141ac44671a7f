import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Apache httpd, over a connection for another host',
    exchange: exchange({ response: answer(421, [['Server', 'Apache']]) }),
  },
  { name: 'the preflight', exchange: exchange({ method: 'PUT', preflight: answer(421) }) },
];
