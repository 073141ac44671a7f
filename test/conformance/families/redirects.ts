import type { Answer, Ask, PageKind, Step } from '../case.ts';
import type { Random } from '../random.ts';
import { reachable, type Site } from '../sites.ts';
import {
  allow,
  anyCredentials,
  anyPage,
  asking,
  draft,
  foreign,
  good,
  having,
  step,
  type Draft,
  type Family,
} from './draft.ts';

const statuses = [301, 302, 303, 307, 308] as const;

type Kind = readonly [place: 'origin' | 'wildcard' | 'page' | 'null' | 'absent', credentials: boolean];

/** What an answer of a chain allows: mostly what was asked for, sometimes what the page is, which tainting makes wrong. */
function originsOf(random: Random): Kind {
  return [
    random.pick(['origin', 'origin', 'origin', 'origin', 'wildcard', 'page', 'null', 'absent']),
    random.chance(0.8),
  ];
}

function allowing(random: Random, answer: Extract<Answer, { status: number }>) {
  const [place, credentials] = originsOf(random);
  const value = { origin: '{origin}', wildcard: '*', page: '{page}', null: 'null', absent: null }[place];
  const others = answer.headers.filter(([name]) => !/^access-control-allow-(?:origin|credentials)$/i.test(name));
  return { ...answer, headers: [...allow(value, credentials ? 'true' : null), ...others] };
}

/** A chain over these sites; every answer but the last one is a redirect to the next. */
function chain(random: Random, page: PageKind, ask: Ask, sites: readonly [Site, ...Site[]]): Draft {
  const right = good({ ...ask, method: '*', headers: [...ask.headers, ['Content-Type', ''], ['Authorization', '']] });
  const preflightFor = () => {
    const wide = having(
      right.preflight,
      'Access-Control-Allow-Methods',
      `${ask.method}, ${ask.method.toUpperCase()}, *`,
    );
    return random.chance(0.8) ? wide : allowing(random, wide);
  };
  const steps = sites.map((site, i): Step => {
    const next = sites[i + 1];
    const actual = allowing(random, right.actual);
    if (next === undefined) return step(site, preflightFor(), actual);
    return step(
      site,
      preflightFor(),
      having({ ...actual, status: random.pick(statuses) }, 'Location', locationTo(random, site, next, i + 1)),
    );
  });
  const [first = step(sites[0], right.preflight, right.actual), ...rest] = steps;
  return draft(page, ask, [first, ...rest]);
}

function locationTo(random: Random, from: Site, to: Site, i: number): string {
  if (from === to && random.chance(0.5))
    return random.pick([`/c/{id}/${i}`, `${i}`, `../{id}/${i}`, `//{${to}}/c/{id}/${i}`]);
  return random.pick([
    `http://{${to}}/c/{id}/${i}`,
    `http://{${to}}/c/{id}/${i}?q=1`,
    `http://{${to}}/c/{id}/${i}#f`,
    ` HTTP://{${to}}/c/{id}/${i} `,
  ]);
}

function sitesOf(random: Random, page: PageKind, hops: number): readonly [Site, ...Site[]] {
  const own = page.startsWith('app') ? 'app' : 'local';
  const first = random.chance(0.25) ? own : foreign(random, page);
  const rest = Array.from({ length: hops }, (): Site =>
    random.pick([own, first, foreign(random, page), random.pick(reachable)]),
  );
  return [first, ...rest];
}

/** One to three hops between own, foreign and third origins, and back. */
export const redirects: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({ credentials: anyCredentials(random) });
  return chain(random, page, ask, sitesOf(random, page, random.pick([1, 1, 2, 3])));
};

/** The same with methods and headers, so with preflights on the way and methods that a redirect changes. */
export const redirectMethods: Family = (random) => {
  const page = anyPage(random);
  const method = random.pick(['POST', 'PUT', 'DELETE', 'GET', 'HEAD', 'PATCH', 'patch', 'QUERY']);
  const ask = asking({
    method,
    credentials: anyCredentials(random),
    headers: random.some(
      [
        ['X-A', '1'],
        ['Authorization', 'Bearer x'],
        ['Content-Type', 'application/json'],
      ] as const,
      0.35,
    ),
    body: /^(?:GET|HEAD)$/.test(method) || random.chance(0.5) ? null : 'text',
  });
  return chain(random, page, ask, sitesOf(random, page, random.pick([1, 1, 2, 3])));
};

const targets = [
  'http://user:password@{next}/c/{id}/1',
  'http://user@{next}/c/{id}/1',
  'http://:p@{next}/c/{id}/1',
  'http://@{next}/c/{id}/1',
  'https://{next}/c/{id}/1',
  'data:text/plain,x',
  'data:,',
  'ftp://{next.host}/x',
  'foo:bar',
  'foo://{next}/c/{id}/1',
  'mailto:a@b.test',
  'javascript:alert(1)',
  'about:blank',
  'file:///etc/hostname',
  'blob:http://{next}/x',
  'ws://{next}/c/{id}/1',
  'filesystem:http://{next}/x',
  'view-source:http://{next}/',
  'chrome://version',
  'http://',
  'http://[',
  'http://a b/',
  'http://{next.host}:99999/',
  '',
  ' ',
  '#fragment',
  '?query',
  'http:///{next}/c/{id}/1',
  '\\\\{next}\\c\\{id}\\1',
  'http:/c/{id}/1',
  '//',
  '///',
  'urn:x',
  'tel:1',
  'intent://x',
] as const;

/** Where a redirect may not lead, and where it leads nowhere; also with two Location lines or none. */
export const redirectTargets: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({ method: random.pick(['GET', 'GET', 'PUT']), credentials: anyCredentials(random) });
  const right = good(ask);
  const own = page.startsWith('app') ? 'app' : 'local';
  const first = random.chance(0.3) ? own : foreign(random, page);
  const next: Site = random.pick([first, own, foreign(random, page)]);
  const location = random.pick(targets).replaceAll('{next', `{${next}`);
  const answer = {
    ...(random.chance(0.85) ? right.actual : { status: 200, headers: [] }),
    status: random.pick(statuses),
  };
  const count = random.pick([1, 1, 1, 1, 1, 1, 1, 1, 0, 2]);
  const redirect = having(
    answer,
    'Location',
    ...Array.from({ length: count }, (_, i) => (i === 1 && random.chance(0.5) ? '/elsewhere' : location)),
  );
  return draft(page, ask, [step(first, right.preflight, redirect), step(next, right.preflight, right.actual)]);
};
