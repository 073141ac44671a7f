import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the framework adds the slash',
    exchange: exchange({ response: answer(301, [['Location', 'https://api.example/items/']]) }),
  },
  {
    name: '/items/',
    exchange: exchange({ url: 'https://api.example/items', response: answer(301, [['Location', '/items/']]) }),
  },
];
