import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the redirect holds user name and password',
    exchange: exchange({
      response: answer(302, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Location', 'https://reader:secret@files.storage.example/report.pdf'],
      ]),
    }),
  },
];
