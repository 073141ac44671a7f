import { readdirSync, readFileSync } from 'node:fs';
import type { Responsible } from '../../src/diagnoses/diagnosis.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import { exchangeOf } from '../layers/exchange-of.ts';
import type { RecordedExchange, Recording, Scenario } from '../layers/scenario.ts';
import type { CorpusCase, Expected } from './case.ts';

const folder = new URL('../layers/recorded/', import.meta.url);
const recordings: readonly Recording[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Recording => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

/** The recording holds what the server said; what the browser makes of that is the algorithm's word. */
function ended(one: RecordedExchange, id: string): Exchange {
  const exchange = { ...exchangeOf(one, id), initiator: one.pageOrigin };
  const passes = judge(exchange).browsers.chromium !== 'blocked';
  return passes ? { ...exchange, end: { kind: 'completed', at: 3 } } : exchange;
}

/** Where the recordings' word differs from the root cause's id, or several cannot be told apart on the wire. */
const words: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'header-without-always': ['add-header-without-always'],
  'credentials-not-allowed': ['allow-credentials-missing'],
  'nginx-if-without-headers': ['options-answered-in-front'],
  'headers-set-too-late': ['cors-never-configured'],
  'not-found': ['not-found-without-cors'],
  'bucket-rules': ['storage-bucket-rules'],
  'tunnel-page': ['tunnel-interstitial'],
  'options-refused-by-cdn': ['options-refused-by-proxy'],
  'gateway-error-without-cors': ['unauthorized-without-cors'],
  // Cloudflare's 522 and the 504 of development proxies name both: nobody answered, or not in time.
  'gateway-error': ['gateway-error', 'gateway-timeout'],
  'method-not-on-the-list': ['method-not-on-the-list', 'preflight-refused-silently', 'options-has-no-route'],
  'header-not-on-the-list': ['header-not-on-the-list', 'preflight-refused-silently'],
  // Some middleware refuses an origin as if it were not there at all.
  'origin-not-on-the-list': ['origin-not-on-the-list', 'preflight-refused-silently'],
};

function expectedOf({ rootCause, responsible, expected, id }: Scenario): Expected {
  const [first, ...more] = words[rootCause.id] ?? [rootCause.id];
  const silent = expected.alike === undefined && expected.cors !== 'cannot-tell' ? [] : ['cors-never-configured'];
  return {
    rootCauses: [first, ...more, ...silent, ...(also[id] ?? [])],
    responsible: parties[id] ?? actors.filter((actor) => actor === responsible),
  };
}

/** What these look like to the bit: the same headers come from another mistake as well. */
const also: Readonly<Record<string, readonly string[]>> = {
  'express-throws': ['origin-callback-throws'],
  'graphql-yoga-other': ['allow-origin-null'],
  'hapi-method': ['cors-never-configured'],
  'sinatra-path': ['cors-never-configured'],
  'go-gorilla-method': ['cors-never-configured'],
  'php-files-put': ['cors-never-configured'],
  'php-files-slash': ['cors-never-configured'],
  'python-http-server-put': ['cors-never-configured'],
  'twisted-put': ['cors-never-configured'],
  'caddy-static-put': ['cors-never-configured'],
  'apollo-none': ['preflight-bad-request'],
  'rails-last': ['server-error-without-cors'],
  'documented-laravel-419': ['csrf-token-missing'],
  'documented-cloud-run-403': ['invoker-not-allowed'],
  'documented-istio-jwt': ['options-refused-by-proxy'],
  'documented-access-login': ['preflight-redirected-login'],
  'documented-api-gateway-no-options': ['gateway-without-options'],
};
const actors: readonly Responsible[] = ['server', 'proxy', 'gateway', 'cdn', 'auth', 'page'];

const either: readonly Responsible[] = ['server', 'proxy'];

/**
 * Who may act where the recording names one of two. An app without CORS behind a web server is healed in either; a
 * cache that people run themselves is looked at first when it does not reach the app; files that a web server holds
 * itself are the server's.
 */
const parties: Readonly<Record<string, readonly Responsible[]>> = {
  'apache-none': either,
  'apache-none-put': either,
  'caddy-none': either,
  'caddy-none-put': either,
  'lighttpd-none': either,
  'lighttpd-none-put': either,
  'haproxy-none': either,
  'haproxy-none-put': either,
  'nginx-none': either,
  'nginx-none-put': either,
  'apache-static-404': either,
  'nginx-static-404': either,
  'varnish-down': ['cdn'],
  'varnish-down-preflight': ['cdn'],
  'varnish-crash': ['cdn'],
  'vite-null': ['server'],
  'documented-cloud-run-403': ['auth', 'server'],
  'documented-supabase-401': ['gateway', 'server'],
};

/** The recordings of the layers: what was wrong there, in the words of root causes. */
export const recorded: readonly CorpusCase[] = recordings.flatMap(({ stack, scenarios }) =>
  scenarios.map((scenario) => {
    const exchange = ended(scenario.exchange, scenario.id);
    return {
      id: scenario.id,
      stack,
      exchange,
      history: scenario.before.map((one, i) => ended(one, `${scenario.id}-before-${i}`)),
      expected: exchange.end?.kind === 'completed' ? null : expectedOf(scenario),
    };
  }),
);
