import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'two origins, separated by a comma',
    exchange: exchange({
      response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example, https://admin.example']]),
    }),
  },
  {
    name: 'two origins, separated by a space',
    exchange: exchange({
      response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example https://admin.example']]),
    }),
  },
  {
    name: 'one value in Firefox, which shows several lines in the same way',
    exchange: {
      ...exchange({
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example, https://admin.example']]),
        error: null,
      }),
      ranIn: 'firefox',
    },
  },
  {
    name: 'two origins on the preflight',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example, https://admin.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
