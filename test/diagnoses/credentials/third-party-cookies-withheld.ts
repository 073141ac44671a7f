import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

function withoutCookies() {
  return exchange({ send: [['Sec-Fetch-Storage-Access', 'none']], credentials: 'include', response: answer(401) });
}

export const examples: Examples = [
  {
    name: 'third-party cookies are blocked',
    exchange: withoutCookies(),
  },
];
