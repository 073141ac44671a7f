import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a semicolon of the configuration file got into the value',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example;']]) }),
  },
  {
    name: 'a comma was left behind',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example,']]) }),
  },
];
