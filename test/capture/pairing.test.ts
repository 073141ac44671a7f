import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestEvent } from '../../src/capture/event.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { get } from '../../src/cors/headers.ts';
import { asking, granting, page, telling } from './events.ts';
import { replay } from './replay.ts';

type Story = (id: string) => readonly RequestEvent[];

/** Requests to one URL of one document, which end in every way that a request with a preflight can end. */
const stories: Readonly<Record<string, Story>> = {
  granted: (id) => [...preflighted(id, 'PUT', '', [200, granting]), ...passed(id, 'PUT')],
  refused: (id) => [...preflighted(id, 'PUT', '', [403, granting]), failed(id, 'PUT')],
  'method refused': (id) => [...preflighted(id, 'DELETE', '', [200, granting]), failed(id, 'DELETE')],
  broken: (id) => [...preflighted(id, 'PUT', '', null), failed(id, 'PUT', 'net::ERR_EMPTY_RESPONSE')],
  'header granted': (id) => [...preflighted(id, 'GET', 'x-a', [204, granting]), ...passed(id, 'GET', 'x-a')],
  'header refused': (id) => [...preflighted(id, 'GET', 'x-b', [204, granting]), failed(id, 'GET')],
  'another header granted': (id) => [
    ...preflighted(id, 'GET', 'x-c', [
      204,
      [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', 'X-C'],
      ],
    ]),
    ...passed(id, 'GET', 'x-c'),
  ],
  simple: (id) => [telling(id).started(), ...passed(id, 'GET')],
  'options of the page': (id) => [...preflighted(id, 'OPTIONS', '', [200, granting]), ...passed(id, 'OPTIONS')],
};

const aborted: Story = (id) => [...preflighted(id, 'PUT', '', 'silent'), failed(id, 'PUT', 'net::ERR_ABORTED')];

type Reply = readonly [status: number, headers: typeof granting] | null | 'silent';

function preflighted(id: string, method: string, headers: string, reply: Reply): readonly RequestEvent[] {
  const preflight = telling(`${id}-preflight`, { method: 'OPTIONS' });
  const begun = [telling(id, { method }).started(), preflight.started(), preflight.sent(asking(method, headers))];
  if (reply === 'silent') return begun;
  if (reply === null) return [...begun, preflight.failed()];
  return [...begun, preflight.answered(...reply), preflight.completed()];
}

function passed(id: string, method: string, header = ''): readonly RequestEvent[] {
  const told = telling(id, { method });
  const origin = ['Origin', page] as const;
  return [
    told.sent(header === '' ? [origin] : [origin, [header, '1']]),
    told.answered(200, [['Access-Control-Allow-Origin', '*']]),
    told.completed(),
  ];
}

function failed(id: string, method: string, error?: string): RequestEvent {
  return telling(id, { method }).failed(error);
}

/** What an exchange came to, without the preflight's own id: preflights that are alike are as good as each other. */
function gist({ end, hops: [hop] }: Exchange): string {
  const { preflight } = hop;
  const asked =
    preflight === null
      ? 'none'
      : `${get(preflight.requestHeaders, 'Access-Control-Request-Headers') ?? ''} ${preflight.response?.status} ${preflight.end?.kind}`;
  return [hop.method, asked, hop.response?.status, end?.kind === 'error' ? end.error : end?.kind].join(' | ');
}

/** Shuffles several streams into one; each keeps its own order. `picks` says whose turn it is. */
function interleave(streams: readonly (readonly RequestEvent[])[], picks: readonly number[]): readonly RequestEvent[] {
  const left = streams.map((stream) => [...stream]);
  const merged: RequestEvent[] = [];
  for (let turn = 0; left.some((stream) => stream.length > 0); turn++) {
    const full = left.filter((stream) => stream.length > 0);
    const next = full[(picks[turn % picks.length] ?? 0) % full.length]?.shift();
    if (next !== undefined) merged.push({ ...next, at: turn });
  }
  return merged;
}

const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 40 });

describe('preflights of requests that run at the same time', () => {
  test.each(Object.entries(stories))('%s alone', (_, story) => {
    const { exchanges, state } = replay(story('1'));
    expect(exchanges.map(gist)).toMatchSnapshot();
    expect([state.open.size, state.owners.size, state.waiting.groups.size]).toEqual([0, 0, 0]);
  });

  test('every order of events gives every request its own', () => {
    const several = fc.array(fc.constantFrom(...Object.values(stories)), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(several, picks, fc.boolean(), (chosen, order, restarts) => {
        const alone = chosen.map((story, i) =>
          replay(story(String(i)))
            .exchanges.map(gist)
            .join(),
        );
        const { log, state } = replay(
          interleave(
            chosen.map((story, i) => story(String(i))),
            order,
          ),
          { restarts },
        );
        expect(
          chosen.map((_, i) => [log.get(String(i))].flatMap((found) => (found ? [gist(found)] : [])).join()),
        ).toEqual(alone);
        expect([log.size, state.open.size, state.owners.size]).toEqual([chosen.length, 0, 0]);
        expect(state.tabs.get(1)?.counts.total).toBe(chosen.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('one that the page gives up keeps the preflight that was silent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(stories)), picks, fc.boolean(), (story, order, first) => {
        const streams = first ? [aborted('a'), story('b')] : [story('b'), aborted('a')];
        const events = interleave(streams, order);
        fc.pre(startInOrder(events));
        const { log } = replay(events);
        expect([log.get('a'), log.get('b')].map((found) => found && gist(found))).toEqual([
          'PUT |  undefined gone |  | net::ERR_ABORTED',
          gist(replay(story('b')).exchanges[0] ?? never()),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  test('identical ones by the thousand take no more time each', () => {
    const many = Array.from({ length: 3000 }, (_, i) => stories['granted']?.(String(i)) ?? []);
    const rounds = Math.max(...many.map((stream) => stream.length));
    const events = Array.from({ length: rounds }, (_, step) => many.flatMap((stream) => stream[step] ?? [])).flat();
    const { exchanges } = replay(events);
    expect(new Set(exchanges.map(gist)).size).toBe(1);
    expect(exchanges.every(({ id, hops }) => hops[0].preflight?.id === `${id}-preflight`)).toBe(true);
  });
});

/** Whether preflights go out in the order of their owners, as Chromium's do when the requests are identical. */
function startInOrder(events: readonly RequestEvent[]): boolean {
  const asked = events.filter(({ kind, id }) => kind === 'sent' && id.endsWith('-preflight'));
  const withPreflight = asked.map(({ id }) => id.replace('-preflight', ''));
  return events
    .filter(({ kind, id }) => kind === 'started' && withPreflight.includes(id))
    .every(({ id }, i) => withPreflight[i] === id);
}

function never(): never {
  throw new Error('Every story has an exchange.');
}
