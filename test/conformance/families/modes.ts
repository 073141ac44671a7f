import type { Step } from '../case.ts';
import { anyCredentials, anyPage, asking, draft, foreign, good, having, step, type Family } from './draft.ts';

/** Request modes and redirect modes, to the own origin and to foreign ones, with a redirect or without. */
export const modes: Family = (random) => {
  const page = anyPage(random);
  const mode = random.pick(['cors', 'cors', 'no-cors', 'same-origin']);
  const method = mode === 'no-cors' ? random.pick(['GET', 'HEAD', 'POST']) : random.pick(['GET', 'POST', 'PUT']);
  const ask = asking({
    mode,
    method,
    redirect: random.pick(['follow', 'follow', 'error', 'manual']),
    credentials: anyCredentials(random),
  });
  const right = good(ask);
  const own = page.startsWith('app') ? 'app' : 'local';
  const first = random.chance(0.4) ? own : foreign(random, page);
  const actual = random.chance(0.75) ? right.actual : { status: 200, headers: [] };
  if (random.chance(0.35)) return draft(page, ask, [step(first, right.preflight, actual)]);
  const next = random.chance(0.4) ? own : foreign(random, page);
  const location = random.pick([
    `http://{${next}}/c/{id}/1`,
    `http://{${next}}/c/{id}/1`,
    'http://u:p@{api}/',
    'data:,x',
    'foo:bar',
    'http://[',
  ]);
  const redirect = having({ ...actual, status: random.pick([302, 307, 303]) }, 'Location', location);
  return draft(page, ask, [step(first, right.preflight, redirect), step(next, right.preflight, right.actual)]);
};

/** URLs that are not HTTP, which never reach the network. */
export const schemes: Family = (random) => {
  const page = anyPage(random);
  const base = random.pick([
    'ftp://{api}',
    'foo://{api}',
    'foo:x',
    'file:///c',
    'mailto:a@b',
    'javascript:1//',
    'ws://{api}',
    'chrome://version',
    'about:x',
    'data:text/plain,x',
    'blob:http://{api}',
    'urn:x',
    'view-source:http://{api}',
  ]);
  const ask = asking({
    mode: random.pick(['cors', 'cors', 'no-cors', 'same-origin']),
    method: random.pick(['GET', 'POST']),
  });
  const nowhere: Step = { base, ...good(ask) };
  return draft(page, ask, [nowhere]);
};
