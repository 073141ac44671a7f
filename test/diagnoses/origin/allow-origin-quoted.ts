import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the value is in double quotes',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '"https://app.example"']]) }),
  },
  {
    name: 'a star in single quotes',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', "'*'"]]) }),
  },
];
