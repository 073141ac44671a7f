import type { Header } from '../../../src/cors/model.ts';
import type { Answer, Ask, Case, PageKind, Step } from '../case.ts';
import type { Random } from '../random.ts';
import { foreignTo, type Site } from '../sites.ts';

/** A case before it gets its number. */
export type Draft = Pick<Case, 'page' | 'ask' | 'steps' | 'times'>;

/** One family: a way to think up cases, all choices taken from the source of random it is given. */
export type Family = (random: Random) => Draft;

type Answered = Extract<Answer, { status: number }>;

const plain: Ask = {
  how: 'fetch',
  method: 'GET',
  headers: [],
  credentials: 'same-origin',
  mode: 'cors',
  redirect: 'follow',
  body: null,
};

/** A fetch, plain but for what is given. */
export function asking(changes: Partial<Ask> = {}): Ask {
  return { ...plain, ...changes };
}

export function draft(page: PageKind, ask: Ask, steps: readonly [Step, ...Step[]], times: 1 | 2 = 1): Draft {
  return { page, ask, steps, times };
}

export function step(site: Site, preflight: Answer, actual: Answer): Step {
  return { base: `http://{${site}}`, preflight, actual };
}

/** Pages that can do everything, more often than the special ones. */
export function anyPage(random: Random): PageKind {
  return random.pick(['app page', 'app page', 'app page', 'local page', 'local page', 'app worker', 'app sandbox']);
}

export function foreign(random: Random, page: PageKind): Site {
  return random.pick(foreignTo(page));
}

/** An answer whose headers allow this request, whatever its credentials. */
export function good(ask: Ask): { readonly preflight: Answered; readonly actual: Answered } {
  const names = ask.headers.map(([name]) => name);
  return {
    preflight: {
      status: 204,
      headers: [
        ...allow('{origin}', 'true'),
        ['Access-Control-Allow-Methods', `${ask.method}, ${ask.method.toUpperCase()}`],
        ...(names.length === 0 ? [] : [['Access-Control-Allow-Headers', names.join(', ')] as const]),
      ],
    },
    actual: { status: 200, headers: allow('{origin}', 'true') },
  };
}

/** The headers of the CORS check; null leaves one out. */
export function allow(origin: string | null, credentials: string | null = null): readonly Header[] {
  return [
    ...(origin === null ? [] : [['Access-Control-Allow-Origin', origin] as const]),
    ...(credentials === null ? [] : [['Access-Control-Allow-Credentials', credentials] as const]),
  ];
}

/** The same answer with these values, in order, in place of all lines of a header. */
export function having(answer: Answered, name: string, ...values: readonly string[]): Answered {
  const others = answer.headers.filter(([key]) => key.toLowerCase() !== name.toLowerCase());
  return { ...answer, headers: [...others, ...values.map((value) => [name, value] as const)] };
}

/** Mostly one value; sometimes several lines, sometimes none. */
export function lines(random: Random, values: readonly [string, ...string[]]): readonly string[] {
  if (random.chance(0.05)) return [];
  const first = random.pick(values);
  if (!random.chance(0.12)) return [first];
  return random.chance(0.5) ? [first, first] : [first, random.pick(values)];
}

export function anyCredentials(random: Random): Ask['credentials'] {
  return random.pick(['same-origin', 'omit', 'include', 'include']);
}
