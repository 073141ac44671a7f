import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerPage } from './pages.ts';
import { answerOf, refuses } from './replies.ts';
import { placeOf, urlOf, type Ask, type Hold, type Place, type Until } from './sequence.ts';
import { follows, type Arrived, type Slot } from './slot.ts';
import { newStates, type States } from './states.ts';

/** The header with the number that every answer has: what has seen the answer can be told to have seen this one. */
export const numberHeader = 'X-Answer';

export interface SequenceServer extends Pick<States, 'until'> {
  readonly port: number;
  /** Expects an ask, and holds it there. */
  readonly expect: (sequence: number, ask: Ask, until: Until) => void;
  /** Goes on with what is held. */
  readonly release: (sequence: number, ask: Ask, until: Until) => void;
  /** Its page has ended what is under way of it, whatever the server goes on to answer: a preflight outlives its request. */
  readonly abandon: (sequence: number, ask: Ask) => void;
  readonly slots: (sequence: number) => readonly Slot[];
  readonly close: () => Promise<void>;
}

/** A slot, and what only the server knows of it. */
interface Open {
  slot: Slot;
  last: Arrived | null;
  until: Until;
  go: (() => void) | null;
}

/** Starts the one server of all pages and hosts, on a free port of this machine. */
export async function startServer(): Promise<SequenceServer> {
  const all = new Map<number, Open[]>();
  const states = newStates();
  let answers = 0;

  const change = (one: Open, changes: Partial<Slot>) => {
    one.slot = { ...one.slot, ...changes };
    states.changed();
  };

  const hold = async (one: Open, hop: number, at: Hold['at']): Promise<void> => {
    const { until } = one;
    if (until === 'end' || until.life !== one.slot.life || until.hop !== hop || until.at !== at) return;
    await new Promise<void>((resolve) => {
      one.go = resolve;
      change(one, { held: until });
    });
    one.go = null;
    change(one, { held: null });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, place: Place) => {
    const preflight = request.method === 'OPTIONS' && 'access-control-request-method' in request.headers;
    const one = openFor(all.get(place.sequence) ?? [], place, preflight);
    if (one === undefined) return void response.writeHead(500).end();
    const { ask, life: number } = one.slot;
    const life = ask.lives[number] ?? ask.lives[0];
    const hop = life[place.hop] ?? life[0];
    const reply = preflight ? hop.preflight : hop.actual;
    one.last = { hop: place.hop, preflight };
    change(one, { reached: true });
    response.on('close', () => {
      if (!response.writableFinished && one.slot.over === null) change(one, { over: 'hung-up' });
      one.go?.();
    });

    await hold(one, place.hop, preflight ? 'preflight' : 'request');
    if (response.destroyed) return;
    change(one, { answers: [...one.slot.answers, ++answers] });
    const isLast = !preflight && place.hop === life.length - 1;
    const isKept = reply.etag !== undefined && request.headers['if-none-match'] === `"${reply.etag}"`;
    const { status, headers } = answerOf(ask, reply, request.headers.origin ?? '', preflight);
    response.writeHead(isKept ? 304 : preflight || isLast ? status : 307, [
      ...headers.flat(),
      numberHeader,
      String(answers),
      'Connection',
      'close',
      ...(preflight || isLast ? [] : ['Location', urlOf(ask, place.hop + 1, place.sequence, portOf())]),
      ...(isLast && !isKept ? ['Content-Type', ask.how === 'event-source' ? 'text/event-stream' : 'text/csv'] : []),
    ]);
    if (refuses(ask, reply, isKept)) change(one, { over: one.slot.over ?? 'refused' });
    if (!isLast || isKept) response.end();
    else {
      response.write(ask.how === 'event-source' ? 'retry: 1\n\ndata: first\n\n' : 'first, ');
      await hold(one, place.hop, 'body');
      response.end(ask.how === 'event-source' ? 'data: last\n\n' : 'last');
    }
    if (isLast) response.once('finish', () => change(one, { over: one.slot.over ?? 'sent' }));
  };

  const server = createServer((request, response) => {
    // A body is taken, or the browser waits with the rest of it.
    request.resume();
    const place = placeOf(request.url ?? '');
    if (place === null) answerPage(request, response);
    else void answer(request, response, place);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const portOf = () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    return address.port;
  };

  const expect = (sequence: number, ask: Ask, until: Until) => {
    const opened = ask.lives.map((_, life): Open => {
      return { slot: { ask, life, reached: false, answers: [], held: null, over: null }, last: null, until, go: null };
    });
    all.set(sequence, [...(all.get(sequence) ?? []), ...opened]);
  };

  return {
    port: portOf(),
    until: states.until,
    expect,
    release: (sequence, ask, until) => {
      const mine = (all.get(sequence) ?? []).filter(({ slot }) => slot.ask === ask);
      for (const one of mine) one.until = until;
      for (const one of mine) one.go?.();
    },
    abandon: (sequence, ask) => {
      for (const one of all.get(sequence) ?? []) {
        if (one.slot.ask === ask && one.slot.reached && one.slot.over === null) change(one, { over: 'hung-up' });
      }
    },
    slots: (sequence) => (all.get(sequence) ?? []).map(({ slot }) => slot),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Of those that ask for the same the oldest whose turn it is: they are started one by one, so there is seldom a choice. */
function openFor(all: readonly Open[], { target, hop }: Place, preflight: boolean): Open | undefined {
  const alive = all.filter(({ slot }) => slot.ask.target === target && slot.over === null && slot.held === null);
  const next = alive.filter(({ last }) => follows({ hop, preflight }, last));
  return next.find(({ last }) => last !== null) ?? next[0];
}
