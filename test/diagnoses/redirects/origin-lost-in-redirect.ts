import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the API redirects to a storage host that allows the page',
    exchange: exchange({
      credentials: 'omit',
      response: answer(302, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Location', 'https://files.storage.example/report.pdf'],
      ]),
      then: [
        {
          url: 'https://files.storage.example/report.pdf',
          response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
        },
      ],
    }),
  },
  {
    name: 'the storage host knows CORS and does not allow null',
    exchange: exchange({
      response: answer(302, [
        ['Access-Control-Allow-Origin', '*'],
        ['Location', 'https://files.storage.example/report.pdf'],
      ]),
      then: [{ url: 'https://files.storage.example/report.pdf', response: answer(200, [['Vary', 'Origin']]) }],
    }),
  },
];
