import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a redirect that the page leaves alone, in Firefox',
    exchange: {
      ...exchange({
        credentials: 'omit',
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', '/items/'],
        ]),
        error: null,
      }),
      ranIn: 'firefox',
    },
  },
  {
    name: 'the same in Chromium, where the page told of no policy that stopped it',
    exchange: {
      ...exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', '/items/'],
        ]),
        error: 'net::ERR_ABORTED',
      }),
      pageObservation: { responseStatus: 0 },
    },
  },
];
