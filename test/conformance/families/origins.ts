import { allowCredentials, allowOrigins } from '../values.ts';
import {
  allow,
  anyCredentials,
  anyPage,
  asking,
  draft,
  foreign,
  good,
  having,
  lines,
  step,
  type Family,
} from './draft.ts';

const acao = 'Access-Control-Allow-Origin';
const acac = 'Access-Control-Allow-Credentials';

/** Every odd spelling of Access-Control-Allow-Origin, on the preflight or on the response. */
export const originValues: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({ method: random.pick(['GET', 'GET', 'POST', 'PUT']), credentials: anyCredentials(random) });
  const right = good(ask);
  const odd = lines(random, allowOrigins(page));
  const where = random.pick(['preflight', 'actual', 'both']);
  const preflight = where === 'actual' ? right.preflight : having(right.preflight, acao, ...odd);
  const actual = where === 'preflight' ? right.actual : having(right.actual, acao, ...odd);
  return draft(page, ask, [step(foreign(random, page), preflight, actual)]);
};

/** Who may send credentials, against wildcards everywhere. */
export const credentials: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({
    method: random.pick(['GET', 'POST', 'PUT', 'DELETE']),
    credentials: random.pick(['include', 'include', 'same-origin', 'omit']),
    headers: random.some(
      [
        ['X-A', '1'],
        ['Authorization', 'Bearer x'],
        ['Content-Type', 'application/json'],
      ] as const,
      0.3,
    ),
  });
  const answer = () => ({
    status: 200,
    headers: [
      ...allow(
        random.pick(['{origin}', '{origin}', '*', 'null', '{page}', null]),
        random.pick(['true', 'true', 'false', null]),
      ),
      ['Access-Control-Allow-Methods', random.pick(['*', ask.method, `${ask.method}, *`])] as const,
      [
        'Access-Control-Allow-Headers',
        random.pick(['*', 'X-A', 'X-A, authorization, content-type', 'Authorization, *']),
      ] as const,
    ],
  });
  const right = good(ask);
  const preflight = random.chance(0.5) ? right.preflight : answer();
  return draft(page, ask, [step(foreign(random, page), preflight, random.chance(0.4) ? right.actual : answer())]);
};

/** Every odd spelling of Access-Control-Allow-Credentials. */
export const allowCredentialsValues: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({
    method: random.pick(['GET', 'PUT']),
    credentials: random.pick(['include', 'include', 'include', 'omit']),
  });
  const right = good(ask);
  const odd = lines(random, allowCredentials);
  const atPreflight = random.chance(0.4);
  const preflight = atPreflight ? having(right.preflight, acac, ...odd) : right.preflight;
  return draft(page, ask, [
    step(foreign(random, page), preflight, atPreflight ? right.actual : having(right.actual, acac, ...odd)),
  ]);
};
