import { nameOf } from '../cors/csp.ts';
import type { Refusal } from '../cors/model.ts';
import { hostOf } from '../cors/url-parts.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text, type Text } from '../wording/text.ts';

type Blocked = Refusal<'blocked-by-csp'>;

export default defineCause({
  id: 'blocked-by-csp',
  explains: ['blocked-by-csp'],
  title: (refusal) => text`${refusal.directive} of the page does not allow ${targetHost(refusal)}`,
  why: (refusal) =>
    text`The page itself was sent with a ${'Content-Security-Policy'} that says ${refusal.policy}. So the browser ${whatItDid(refusal)}, and this is not CORS.`,
  responsible: 'page',
  act: (refusal) => {
    const { directive, policy } = refusal;
    const name = nameOf(policy);
    return name === 'default-src'
      ? text`Add ${directive} to the page's ${'Content-Security-Policy'}, with what ${name} lists and ${sourceOf(refusal)}.`
      : text`Add ${sourceOf(refusal)} to ${name} in the page's ${'Content-Security-Policy'}.`;
  },
  fix: () => [],
  examples: [
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
  ],
});

function whatItDid({ location }: Blocked): Text {
  return location === null ? ['did not send the request'] : text`did not follow the redirect to ${location}`;
}

function targetHost(refusal: Blocked): string {
  return refusal.location === null ? serverOf(refusal) : hostOf(refusal.location);
}

function sourceOf({ location, request }: Blocked): string {
  const url = location ?? request.url;
  return URL.canParse(url) ? new URL(url).origin : url;
}

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
