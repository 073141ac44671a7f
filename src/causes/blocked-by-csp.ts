import type { Refusal } from '../cors/judge.ts';
import { hostOf, serverOf } from './answer.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text, type Text } from './text.ts';

type Blocked = Refusal<'blocked-by-csp'>;

export default defineCause({
  id: 'blocked-by-csp',
  explains: ['blocked-by-csp'],
  title: (refusal) => text`${refusal.directive} of the page does not allow ${targetHost(refusal)}`,
  why: (refusal) =>
    text`The page itself was sent with a ${'Content-Security-Policy'} that says ${ruleOf(refusal)}. So the browser ${act(refusal)}, and this is not CORS.`,
  responsible: 'page',
  act: (refusal) => {
    const { directive, policy } = refusal;
    const source = sourceOf(refusal);
    if (directiveIn(policy, nameIn(refusal)) === null)
      return text`Let the ${'Content-Security-Policy'} of the page allow ${source}.`;
    return nameIn(refusal) === 'default-src'
      ? text`Add ${directive} to the page's ${'Content-Security-Policy'}, with what ${'default-src'} lists and ${source}.`
      : text`Add ${source} to ${nameIn(refusal)} in the page's ${'Content-Security-Policy'}.`;
  },
  fix: () => [],
  examples: [
    { name: 'the API is not in connect-src', exchange: stopped("connect-src 'self'", 'connect-src') },
    { name: 'default-src stands in', exchange: stopped("default-src 'self'; img-src *", 'connect-src') },
    {
      name: 'a script from elsewhere',
      exchange: { ...stopped("default-src *; script-src 'self'", 'script-src-elem'), type: 'script' },
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

function act({ location }: Blocked): Text {
  return location === null ? ['did not send the request'] : text`did not follow the redirect to ${location}`;
}

function targetHost(refusal: Blocked): string {
  return refusal.location === null ? serverOf(refusal) : hostOf(refusal.location);
}

function sourceOf({ location, request }: Blocked): string {
  const url = location ?? request.url;
  return URL.canParse(url) ? new URL(url).origin : url;
}

/** What a directive falls back to, nearest first: https://w3c.github.io/webappsec-csp/#directive-fallback-list */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src'],
  'style-src-elem': ['style-src'],
  'worker-src': ['child-src', 'script-src'],
};

/** The directive that is really written in the policy. */
function nameIn({ directive, policy }: Blocked): string {
  const names = [directive, ...(fallbacks[directive] ?? []), 'default-src'];
  return names.find((name) => directiveIn(policy, name) !== null) ?? directive;
}

function ruleOf(refusal: Blocked): string {
  return directiveIn(refusal.policy, nameIn(refusal)) ?? refusal.policy;
}

function directiveIn(policy: string, name: string): string | null {
  const written = policy.split(';').map((part) => part.trim());
  return written.find((part) => part.toLowerCase().split(/\s/, 1)[0] === name) ?? null;
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
