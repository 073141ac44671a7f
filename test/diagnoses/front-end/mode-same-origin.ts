import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the mode does not fit the address',
    exchange: exchange({ mode: 'same-origin' }),
  },
  {
    name: 'a redirect leaves the page’s own site',
    exchange: exchange({
      mode: 'same-origin',
      url: 'https://app.example/report',
      response: answer(302, [['Location', 'https://files.storage.example/report.pdf']]),
    }),
  },
];
