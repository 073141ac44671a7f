import type { Random } from '../../random.ts';
import {
  isPreflighted,
  type Ask,
  type Hold,
  type Hop,
  type Life,
  type Move,
  type Reply,
  type Says,
} from '../sequence.ts';

/** What a kind is given to put its part of a sequence together. */
export interface Draft {
  readonly random: Random;
  /** A number that no other ask of the sequence has for its URL. */
  readonly newTarget: () => number;
  /** Adds an ask. */
  readonly ask: (changes: Partial<Omit<Ask, 'n'>> & Pick<Ask, 'target'>) => Ask;
}

/** One kind of thing that happens in a page's life: adds its asks to the draft, and says what happens in which order. */
export type Kind = (draft: Draft) => readonly Move[];

/** A request of any sort that can be refused and held everywhere. */
export function anyRequest(random: Random): Pick<Ask, 'in' | 'how' | 'method' | 'header' | 'credentials'> {
  return {
    in: random.pick(['page', 'page', 'page', 'worker', 'frame', 'sandbox']),
    how: random.pick(['fetch', 'fetch', 'xhr']),
    method: random.pick(['GET', 'GET', 'POST', 'PUT', 'DELETE']),
    header: random.chance(0.4),
    credentials: random.pick(['same-origin', 'same-origin', 'include']),
  };
}

/** As `anyRequest`, with a preflight. */
export function preflighted(random: Random): ReturnType<typeof anyRequest> {
  const any = anyRequest(random);
  return isPreflighted({ ...any, mode: 'cors' }) ? any : { ...any, header: true };
}

const pass: Reply = { says: 'pass' };

/** A hop that lets everything through. */
export const passing: Hop = { preflight: pass, actual: pass };

/** A hop that refuses, with the preflight or with the answer itself. */
function refusing(random: Random, ask: Pick<Ask, 'method' | 'header' | 'credentials'>): Hop {
  return isPreflighted({ ...ask, mode: 'cors' }) && random.chance(0.5)
    ? { preflight: refusal(random, ask, true), actual: pass }
    : { preflight: pass, actual: refusal(random, ask, false) };
}

/** A hop that lets through as often as not. */
export function anyHop(random: Random, ask: Pick<Ask, 'method' | 'header' | 'credentials'>): Hop {
  return random.chance(0.5) ? passing : refusing(random, ask);
}

/** One of the ways to refuse this request. */
export function refusal(
  random: Random,
  { method, header, credentials }: Pick<Ask, 'method' | 'header' | 'credentials'>,
  preflight: boolean,
): Reply {
  const withCredentials: readonly Says[] = credentials === 'include' ? ['wildcard', 'no-credentials'] : [];
  const onPreflight: readonly Says[] = [
    'status',
    'redirect',
    ...(['PUT', 'DELETE'].includes(method) ? ['method' as const] : []),
    ...(header ? ['header' as const] : []),
  ];
  const others = [...withCredentials, ...(preflight ? onPreflight : (['two'] as const))];
  return { says: random.pick(['missing', 'other', ...others]) };
}

/** Each place where the server can hold this request, the earliest first. */
export function holdsOf(
  ask: Pick<Ask, 'mode' | 'method' | 'header'>,
  lives: readonly [Life, ...Life[]],
): readonly [Hold, ...Hold[]] {
  const life = lives.length - 1;
  const hops = lives[life] ?? lives[0];
  const holds = hops.flatMap((_, hop): Hold[] => [
    ...(isPreflighted(ask) ? [{ life, hop, at: 'preflight' as const }] : []),
    { life, hop, at: 'request' },
  ]);
  const [first = { life, hop: 0, at: 'request' }, ...rest] = holds;
  // Whether a page that may not read a response has it already, nobody can tell.
  return ask.mode === 'no-cors' ? [first, ...rest] : [first, ...rest, { life, hop: hops.length - 1, at: 'body' }];
}
