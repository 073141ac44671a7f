import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a protected preview on Vercel',
    exchange: exchange({
      url: 'https://app-git-fix.vercel.app/api/items',
      response: answer(401, [
        ['Server', 'Vercel'],
        ['X-Vercel-Id', 'fra1::1'],
        ['Set-Cookie', '_vercel_sso_nonce=(hidden)'],
      ]),
    }),
  },
];
