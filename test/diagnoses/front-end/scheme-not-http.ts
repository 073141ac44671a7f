import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a page reads a file from disk',
    exchange: exchange({ page: 'null', url: 'file:///home/me/data.json' }),
  },
  {
    name: 'a page calls an app',
    exchange: exchange({ url: 'myapp://items' }),
  },
];
