import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

function redirected(location: string) {
  const response = answer(302, [
    ['Access-Control-Allow-Origin', '*'],
    ['Location', location],
  ]);
  return exchange({ response, error: 'net::ERR_ABORTED' });
}

export const examples: Examples = [
  { name: 'the target is not in connect-src', exchange: redirected('https://files.example/7') },
  { name: 'an encrypted page is sent to http', exchange: redirected('http://api.example/items/') },
];
