import type { Header } from '../../../src/cors/model.ts';
import type { Ask, How, PageKind } from '../case.ts';
import type { Random } from '../random.ts';
import { allowOrigins } from '../values.ts';
import { anyCredentials, asking, draft, foreign, good, having, lines, step, type Draft, type Family } from './draft.ts';

const acao = 'Access-Control-Allow-Origin';

/** A case that may go wrong in the usual places, for a page and a request. */
function usual(random: Random, page: PageKind, ask: Ask): Draft {
  const right = good(ask);
  const first = foreign(random, page);
  const odd = lines(random, random.chance(0.5) ? ['{origin}', '*', 'null', '{page}'] : allowOrigins(page));
  const spoiled = (answer: typeof right.actual, often: number) =>
    random.chance(often) ? having(answer, acao, ...odd) : answer;
  const actual = spoiled(random.chance(0.8) ? right.actual : { ...right.actual, headers: [] }, 0.5);
  if (!random.chance(0.25)) return draft(page, ask, [step(first, spoiled(right.preflight, 0.3), actual)]);
  const second = random.pick([first, foreign(random, page), page.startsWith('app') ? 'app' : 'local'] as const);
  const redirect = having({ ...actual, status: random.pick([302, 307]) }, 'Location', `http://{${second}}/c/{id}/1`);
  return draft(page, ask, [
    step(first, right.preflight, redirect),
    step(second, right.preflight, spoiled(right.actual, 0.3)),
  ]);
}

const elementPages = ['app page', 'app page', 'local page', 'app sandbox', 'local sandbox'] as const;

/** Elements that ask with CORS: `crossorigin`, module scripts, fonts. */
export const elements: Family = (random) => {
  const how: How = random.pick(['img', 'module', 'script', 'font', 'stylesheet', 'video']);
  const credentials = how === 'font' ? 'same-origin' : random.pick(['same-origin', 'include'] as const);
  return usual(random, random.pick(elementPages), asking({ how, credentials }));
};

const someHeaders: readonly Header[] = [
  ['X-A', '1'],
  ['Authorization', 'Bearer x'],
  ['Accept', 'text/html'],
];

/** XMLHttpRequest, with and without an upload listener. */
export const xhr: Family = (random) => {
  const how: How = random.pick(['xhr', 'xhr', 'xhr-upload']);
  const method = random.pick(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'put', 'patch', 'OPTIONS']);
  const body = /^(?:GET|HEAD)$/.test(method) ? null : random.pick([null, 'text']);
  const headers = random.some(someHeaders, 0.25);
  const ask = asking({ how, method, headers, body, credentials: random.pick(['same-origin', 'include']) });
  const page = random.pick(['app page', 'local page', 'app worker', 'app sandbox'] as const);
  const made = usual(random, page, ask);
  if (how !== 'xhr-upload' || !random.chance(0.3)) return made;
  // With the upload listener alone a missing list allows the method.
  const [first] = made.steps;
  const preflight =
    'broken' in first.preflight ? first.preflight : having(first.preflight, 'Access-Control-Allow-Methods');
  return { ...made, steps: [{ ...first, preflight }, ...made.steps.slice(1)] };
};

export const eventSource: Family = (random) => {
  const page = random.pick(['app page', 'local page', 'app worker', 'app sandbox'] as const);
  return usual(random, page, asking({ how: 'event-source', credentials: random.pick(['same-origin', 'include']) }));
};

/** `sendBeacon`: with CORS only where the body's type needs it, and always with credentials. */
export const beacon: Family = (random) => {
  const type = random.pick([
    'application/json',
    'application/json',
    'text/plain',
    null,
    'application/x-www-form-urlencoded',
  ]);
  const ask = asking({
    how: 'beacon',
    method: 'POST',
    credentials: 'include',
    mode: type === 'application/json' ? 'cors' : 'no-cors',
    headers: type === null ? [] : [['content-type', type]],
    body: 'beacon',
  });
  return usual(random, random.pick(['app page', 'local page', 'app sandbox']), ask);
};

function someFetch(random: Random): Ask {
  const method = random.pick(['GET', 'GET', 'POST', 'PUT', 'DELETE', 'patch']);
  return asking({ method, credentials: anyCredentials(random), headers: random.some(someHeaders, 0.2) });
}

/** Dedicated workers. */
export const workers: Family = (random) =>
  usual(random, random.pick(['app worker', 'local worker']), someFetch(random));

/** Frames whose origin is opaque, so that their requests say `Origin: null`. */
export const opaqueFrames: Family = (random) =>
  usual(random, random.pick(['app sandbox', 'local sandbox', 'app data']), someFetch(random));
