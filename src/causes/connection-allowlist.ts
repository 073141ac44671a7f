import { originOf } from '../cors/origin.ts';
import type { Refusal } from '../cors/model.ts';
import { hopOf } from '../cors/refused-response.ts';
import { hostOf } from '../cors/url-parts.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

type Blocked = Refusal<'blocked-by-connection-allowlist'>;

const header = 'Connection-Allowlist';

export default defineCause({
  id: 'connection-allowlist',
  explains: ['blocked-by-connection-allowlist'],
  title: (refusal) =>
    refusal.location === null
      ? text`${header} of the page doesn't include ${serverOf(refusal)}`
      : text`${header} of the page blocks the redirect to ${hostOf(refusal.location)}`,
  why: ({ location, error }) =>
    location === null
      ? text`The page's own response lists the URLs that it may connect to, and the browser didn't send this request (${error}). No CORS header changes that.`
      : text`With ${header}, the browser follows no redirect, not even to a URL on the list (${error}). No CORS header changes that.`,
  responsible: 'page',
  act: (refusal) =>
    refusal.location === null
      ? text`Add ${patternOf(hopOf(refusal).url)} to ${header} in the response of the page.`
      : text`Request ${refusal.location} directly, and make sure that ${header} of the page includes ${patternOf(refusal.location)}.`,
  fix: () => [],
  examples: [
    { name: 'the API is not in Connection-Allowlist', exchange: unsent() },
    {
      name: 'a redirect, which a page with Connection-Allowlist does not follow',
      exchange: redirected(),
    },
  ],
});

/** The origin as the header writes it. */
function patternOf(url: string): string {
  return `"${originOf(url) ?? url}"`;
}

function unsent(): Blocked['exchange'] {
  const { hops, ...rest } = exchange({ error: 'net::ERR_NETWORK_ACCESS_REVOKED' });
  return { ...rest, hops: [{ ...hops[0], requestHeaders: null }] };
}

function redirected(): Blocked['exchange'] {
  return exchange({
    response: answer(302, [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', 'https://files.example/items'],
    ]),
    error: 'net::ERR_UNSAFE_REDIRECT',
  });
}
