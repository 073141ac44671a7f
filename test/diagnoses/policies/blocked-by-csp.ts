import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

function stopped(policy: string, directive: string) {
  const stoppedBy = { kind: 'csp', directive, policy, sourceFile: 'https://app.example/app.js', line: 7 } as const;
  const { hops, ...rest } = exchange({ error: 'blocked:csp' });
  return { ...rest, hops: [{ ...hops[0], requestHeaders: null }] as const, stoppedBy };
}

function redirected(location: string) {
  const headers = [
    ['Access-Control-Allow-Origin', '*'],
    ['Location', location],
  ] as const;
  const { hops, end } = exchange({ response: answer(302, headers), error: 'net::ERR_ABORTED' });
  return { hops, end };
}

export const examples: Examples = [
  { name: 'the API is not in connect-src', exchange: stopped("connect-src 'self'", 'connect-src') },
  { name: 'default-src stands in', exchange: stopped("default-src 'self'", 'connect-src') },
  {
    name: 'a script from elsewhere',
    exchange: { ...stopped("script-src 'self'", 'script-src-elem'), type: 'script' },
  },
  {
    name: 'the target of a redirect is not allowed',
    exchange: {
      ...stopped("connect-src 'self' https://api.example", 'connect-src'),
      ...redirected('https://files.example/7'),
    },
  },
];
