import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the extension was stopped in the middle of the request',
    exchange: { ...exchange({ method: 'PUT' }), interrupted: true },
  },
];
