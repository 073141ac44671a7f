import { randomFrom, type Random } from '../random.ts';
import type { Draft } from './kinds/draft.ts';
import { kinds, matrices } from './kinds/index.ts';
import type { Ask, Move, Sequence } from './sequence.ts';

export const kindNames: readonly string[] = Object.keys(kinds);

/** Of these a sequence has one at most: a second one would find another history, service worker or extension than it needs. */
const single: ReadonlySet<string> = new Set(['journey', 'service worker', 'stopped extension']);

const fewest = 5;
/** Kinds are added until there are so many; the last one may bring some more. */
const enough = 9;

/**
 * The sequence of this number: it depends on the seed and the number alone, so it can be run again by itself.
 * @param only the one kind that it is put together from; all where none is given
 */
export function sequenceOf(seed: number, id: number, only?: string): Sequence {
  if (only !== undefined && kinds[only] === undefined && matrices[only] === undefined) {
    const names = [...kindNames, ...Object.keys(matrices)].join(', ');
    throw new Error(`There is no kind "${only}". There are: ${names}.`);
  }
  const random = randomFrom(seed, id, 1);
  const asks: Ask[] = [];
  const chosen: string[] = [];
  const parts: (readonly Move[])[] = [];
  let targets = 0;
  const draft: Draft = {
    random,
    newTarget: () => targets++,
    ask: (changes) => {
      const made = { ...simplest, ...changes, n: asks.length };
      asks.push(made);
      return made;
    },
  };
  // The kinds take turns, so that each of them begins as many sequences as any other.
  const wanted = fewest + random.int(enough - fewest + 1);
  const first = only ?? kindNames[id % kindNames.length] ?? 'plain';
  for (let next = first; asks.length < wanted; next = only ?? another(random, chosen)) {
    const part = (kinds[next] ?? matrices[next])?.(draft) ?? [];
    chosen.push(next);
    parts.push(part);
  }
  return {
    seed,
    id,
    kinds: chosen,
    preserveLog: random.chance(0.5),
    secure: chosen.includes('service worker'),
    keepsPages: random.chance(0.5),
    asks,
    moves: mixed(random, parts),
  };
}

/** The first sequences of a seed. */
export function generateSequences(seed: number, count: number, only?: string): readonly Sequence[] {
  return Array.from({ length: count }, (_, id) => sequenceOf(seed, id, only));
}

const simplest: Omit<Ask, 'n' | 'target'> = {
  in: 'page',
  how: 'fetch',
  method: 'GET',
  header: false,
  credentials: 'same-origin',
  mode: 'cors',
  keepalive: false,
  uncached: false,
  served: 'ignored',
  lives: [[{ preflight: { says: 'pass' }, actual: { says: 'pass' } }]],
};

function another(random: Random, chosen: readonly string[]): string {
  const isFree = (name: string) =>
    !chosen.some((other) => (single.has(name) && other === name) || areApart(name, other));
  const [first = 'plain', ...rest] = kindNames.filter(isFree);
  return random.pick([first, ...rest]);
}

/**
 * The browser that stops the extension's worker stops the page's service worker as well. And a race would lead away from where a
 * journey goes back to.
 */
function areApart(one: string, other: string): boolean {
  return ['service worker, stopped extension', 'journey, race'].includes([one, other].toSorted().join(', '));
}

/** What belongs to one kind stays in order; everything else happens in between. */
function mixed(random: Random, parts: readonly (readonly Move[])[]): readonly Move[] {
  const queues = parts.map((part) => [...part]);
  const moves: Move[] = [];
  for (;;) {
    const [first, ...rest] = queues.filter((queue) => queue.length > 0);
    if (first === undefined) return moves;
    const move = random.pick([first, ...rest]).shift();
    if (move !== undefined) moves.push(move);
  }
}
