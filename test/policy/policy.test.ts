import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import { isAllowableOrigin } from '../../src/policy/allowable.ts';
import { neededPolicy, smallestPolicy } from '../../src/policy/needed.ts';
import { observedPolicy } from '../../src/policy/observed.ts';
import type { Evidenced, Grant, Policy } from '../../src/policy/policy.ts';
import { underPolicy } from '../../src/policy/under-policy.ts';
import { log, server } from './arbitrary-log.ts';

/** True when the standard's algorithm finds nothing to refuse, whatever a browser would let through or said of the end. */
function passes(exchange: Exchange): boolean {
  return judge({ ...exchange, end: { kind: 'completed', at: 2 } }).tolerated.length === 0;
}

const lists = ['methods', 'headers', 'exposed', 'pages'] as const;

/** Every value of a policy, as one line each. */
function elementsOf({ paths }: Policy): readonly string[] {
  return paths.flatMap(({ prefix, grants }) =>
    grants.flatMap((grant) => [
      `${prefix} ${grant.origin}`,
      ...(grant.credentials === null ? [] : [`${prefix} ${grant.origin} credentials`]),
      ...lists.flatMap((list) => grant[list].map(({ value }) => `${prefix} ${grant.origin} ${list} ${value}`)),
    ]),
  );
}

/** The policy without one element, for each element that a page could miss. */
function eachWithout({ server, paths }: Policy): readonly (readonly [element: string, policy: Policy])[] {
  const change = (at: number, index: number, grant: Grant | null): Policy => ({
    server,
    paths: paths.map((path, i) =>
      i === at ? { ...path, grants: path.grants.flatMap((one, j) => (j === index ? (grant ?? []) : one)) } : path,
    ),
  });
  const less = (all: readonly Evidenced[], i: number) => all.filter((_one, j) => j !== i);
  return paths.flatMap(({ prefix, grants }, at) =>
    grants.flatMap((grant, index) => [
      [`${prefix} ${grant.origin}`, change(at, index, null)] as const,
      ...(grant.credentials === null
        ? []
        : [[`${prefix} ${grant.origin} credentials`, change(at, index, { ...grant, credentials: null })] as const]),
      ...(['methods', 'headers'] as const).flatMap((list) =>
        grant[list].map(
          ({ value }, i) =>
            [
              `${prefix} ${grant.origin} ${list} ${value}`,
              change(at, index, { ...grant, [list]: less(grant[list], i) }),
            ] as const,
        ),
      ),
    ]),
  );
}

describe('the needed policy', { timeout: 60_000 }, () => {
  test('holds all that was observed', () => {
    fc.assert(
      fc.property(log, (all) => {
        const needed = new Set(elementsOf(neededPolicy(all, server)));
        expect(elementsOf(observedPolicy(all, server)).filter((element) => !needed.has(element))).toEqual([]);
      }),
    );
  });

  test('lets every exchange of the log pass, but those that no host can', () => {
    fc.assert(
      fc.property(log, (all) => {
        const needed = neededPolicy(all, server);
        const unresolved = new Set(needed.unresolved.map(({ exchangeId }) => exchangeId));
        for (const exchange of all) {
          // What passes by the name `null` passes today, and is not copied into a policy.
          if (unresolved.has(exchange.id) || exchange.initiator === 'null') continue;
          expect(passes(underPolicy(exchange, needed)), exchange.id).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has nothing beside what was observed that a blocked exchange could do without', () => {
    fc.assert(
      fc.property(log, (all) => {
        const observed = new Set(elementsOf(observedPolicy(all, server)));
        for (const [element, less] of eachWithout(neededPolicy(all, server))) {
          if (observed.has(element)) continue;
          expect(
            all.some((exchange) => exchange.initiator !== 'null' && !passes(underPolicy(exchange, less))),
            element,
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('never allows `null` or what is no origin, and names the exchanges that it leaves blocked', () => {
    fc.assert(
      fc.property(log, (all) => {
        const needed = neededPolicy(all, server);
        for (const { grants } of needed.paths) {
          for (const { origin, credentials, pages } of grants) {
            expect(origin === '*' || isAllowableOrigin(origin), origin).toBe(true);
            expect(pages.every(({ value }) => isAllowableOrigin(value))).toBe(true);
            if (origin === '*') expect(credentials).toBeNull();
          }
        }
        const blocked = all.filter(({ end, initiator }) => end?.kind === 'error' && initiator === 'null');
        expect(needed.unresolved).toEqual(blocked.map(({ id }) => ({ exchangeId: id, why: 'opaque-origin' })));
      }),
    );
  });

  test('gives each value the exchanges that show it', () => {
    fc.assert(
      fc.property(log, (all) => {
        const ids = new Set(all.map(({ id }) => id));
        for (const { grants } of neededPolicy(all, server).paths) {
          for (const grant of grants) {
            const values = [grant, ...lists.flatMap((list) => grant[list])];
            for (const { evidence } of values) {
              expect(evidence.length).toBeGreaterThan(0);
              expect(evidence.every((id) => ids.has(id))).toBe(true);
              expect(new Set(evidence).size).toBe(evidence.length);
            }
          }
        }
      }),
    );
  });
});

describe('the smallest policy', { timeout: 60_000 }, () => {
  test('lets every exchange pass, and has no element that none of them needs', () => {
    fc.assert(
      fc.property(log, (all) => {
        const smallest = smallestPolicy(all, server);
        const possible = all.filter(({ initiator }) => initiator !== 'null');
        for (const exchange of possible) expect(passes(underPolicy(exchange, smallest)), exchange.id).toBe(true);
        for (const [element, less] of eachWithout(smallest)) {
          expect(
            possible.some((exchange) => !passes(underPolicy(exchange, less))),
            element,
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('never allows everybody', () => {
    fc.assert(
      fc.property(log, (all) => {
        expect(elementsOf(smallestPolicy(all, server)).filter((element) => element.includes('*'))).toEqual([]);
      }),
    );
  });
});
