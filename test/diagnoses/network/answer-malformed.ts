import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the content is not what Content-Encoding says',
    exchange: exchange({
      response: answer(200, [
        ['Access-Control-Allow-Origin', '*'],
        ['Content-Encoding', 'gzip'],
      ]),
      error: 'net::ERR_CONTENT_DECODING_FAILED',
    }),
  },
  {
    name: 'two lengths',
    exchange: exchange({ error: 'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH' }),
  },
];
