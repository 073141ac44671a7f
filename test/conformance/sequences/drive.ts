import type { Page } from 'puppeteer-core';
import type { SequenceSubject } from './browser.ts';
import { documentOf, type Document, type PageState } from './document.ts';
import { pageOf, urlOf, type Ask, type Move, type Sequence, type Until } from './sequence.ts';
import type { SequenceServer } from './serve.ts';
import type { Slot } from './slot.ts';

/** What was done to a slot, besides what its server answered. */
export interface Fate {
  readonly ask: Ask;
  /** How many documents the tab had had before the one that asked. */
  readonly document: number;
  /** What the page learned of it in the end; null where nobody could be asked. */
  readonly page: PageState | null;
  /** Its document was left while it was under way, and may have been kept. */
  readonly kept: boolean;
  /** Its page has ended it, and the browser goes on with it. */
  readonly goesOn: boolean;
}

export interface Lived {
  readonly fates: ReadonlyMap<number, Fate>;
  /** How many documents the tab has had before the last one. */
  readonly documents: number;
}

interface Options {
  readonly page: Page;
  readonly server: SequenceServer;
  readonly stopExtension: () => Promise<void>;
  readonly goesOn: SequenceSubject['goesOn'];
}

/** Does one move after the other, each only when the state that it is meant for is there. */
export async function live(sequence: Sequence, { page, server, stopExtension, goesOn }: Options): Promise<Lived> {
  const { id, asks, secure, keepsPages } = sequence;
  const fates = new Map<number, Fate>();
  const document: Document = documentOf(page);
  const origin = pageOf(sequence, server.port);
  const address = (name: string) => `${origin}/${name}${keepsPages ? '' : '/no-store'}`;
  let documents = 0;

  const newFate = (ask: Ask): Fate => ({ ask, document: documents, page: null, kept: false, goesOn: false });
  const slotsOf = (ask: Ask): readonly Slot[] => server.slots(id).filter((slot) => slot.ask === ask);
  const isHere = (ask: Ask) => fates.get(ask.n)?.document === documents;
  const learn = (ask: Ask, state: PageState) => {
    const fate = fates.get(ask.n);
    if (fate !== undefined && state.state !== 'gone' && state.state !== 'unknown')
      fates.set(ask.n, { ...fate, page: state });
  };

  /** Until the server holds it there, or it is over. */
  const settle = async (ask: Ask, until: Until): Promise<void> => {
    const isThere = () => slotsOf(ask).some(({ held }) => held !== null && held === until);
    const isOver = () => slotsOf(ask).every(({ over }) => over !== null);
    // A kept document may be let go at any moment, and what it waits for with it.
    const isLetGo = () => !isHere(ask) && !ask.keepalive && slotsOf(ask).every(({ held }) => held === null);
    const onServer = server.until(
      `${JSON.stringify(until)} of ask ${ask.n} of sequence ${id}`,
      () => isThere() || isOver() || isLetGo(),
    );
    if (!isHere(ask)) return onServer;
    const inPage = document.until(ask, 'over').then((state) => {
      learn(ask, state);
      // A document that does not know it any more leaves it to the server.
      return state.state === 'gone' || state.state === 'unknown' ? onServer : undefined;
    });
    await Promise.race([onServer, inPage]);
    if (until !== 'end' && isThere()) {
      if (until.at === 'body') learn(ask, await document.until(ask, 'response'));
    } else await inPage;
  };

  /** The page has ended these: the browser hangs up, but for preflights, which it lets come to their end. */
  const ended = async (which: (fate: Fate) => boolean): Promise<void> => {
    const mine = server
      .slots(id)
      .flatMap(({ ask }) => fates.get(ask.n) ?? [])
      .filter(which);
    const isHeld = ({ held, over }: Slot) => held !== null && over === null;
    const isLeft = ({ ask, held }: Slot) => held !== null && goesOn(sequence, ask, held);
    const all = () => mine.flatMap(({ ask }) => slotsOf(ask)).filter(isHeld);
    const hangsUp = (slot: Slot) => slot.held?.at !== 'preflight' && !isLeft(slot);
    await server.until(`the browser hangs up in sequence ${id}`, () => !all().some(hangsUp));
    for (const fate of mine) {
      if (slotsOf(fate.ask).filter(isHeld).some(isLeft)) fates.set(fate.ask.n, { ...fate, goesOn: true });
      else server.abandon(id, fate.ask);
    }
  };

  /** @param isRace what is under way may be over in either way; so it may where its document is kept */
  const leave = async (go: () => Promise<unknown>, isRace: boolean): Promise<void> => {
    const before = documents;
    const isLeft = ({ ask, document }: Fate) => document === before && !ask.keepalive;
    const isUnderWay = ({ reached, over }: Slot) => reached && over === null;
    const left = [...fates].filter(([, fate]) => isLeft(fate) && slotsOf(fate.ask).some(isUnderWay));
    await go();
    documents += 1;
    if (!isRace) return ended(isLeft);
    for (const [n, fate] of left) fates.set(n, { ...fate, kept: true });
  };

  const through = (name: string, step: -1 | 1) => async () => {
    await page.evaluate(`history.go(${step})`);
    await shows(page, address(name));
  };

  const act = async (move: Move): Promise<void> => {
    const ask = 'ask' in move ? asks[move.ask] : undefined;
    switch (move.do) {
      case 'ask':
      case 'ask-and-end': {
        if (ask === undefined) return;
        fates.set(ask.n, newFate(ask));
        server.expect(id, ask, move.do === 'ask' ? move.until : 'end');
        const url = urlOf(ask, 0, id, server.port);
        if (move.do === 'ask-and-end') return document.startAndEnd(ask, url);
        await document.start(ask, url);
        return settle(ask, move.until);
      }
      case 'release':
        if (ask === undefined || slotsOf(ask).every(({ held }) => held === null)) return;
        server.release(id, ask, move.until);
        return settle(ask, move.until);
      case 'end':
        if (ask === undefined || !isHere(ask)) return;
        await document.end(ask);
        learn(ask, await document.until(ask, 'over'));
        return ended((fate) => fate.ask === ask);
      case 'remove':
        await document.remove(move.where);
        return ended((fate) => fate.ask.in === move.where && fate.document === documents);
      case 'reload':
        return leave(() => page.reload(), false);
      case 'leave':
        return leave(() => page.goto(address('away')), true);
      case 'back':
        return leave(through('page', -1), true);
      case 'forward':
        return leave(through('away', 1), true);
      case 'race': {
        if (ask === undefined) return;
        await document.leaveToNext(ask, urlOf(ask, 0, id, server.port));
        server.expect(id, ask, 'end');
        fates.set(ask.n, { ...newFate(ask), document: documents + 1 });
        const underWay = server.slots(id).filter(({ held, over }) => held !== null && over === null);
        await leave(() => {
          // What of it comes first, the answer or the end, is not known: that is the race.
          for (const slot of underWay) server.release(id, slot.ask, 'end');
          return move.go === 'reload' ? page.reload() : page.goto(address(`next-${documents}`));
        }, true);
        return settle(ask, 'end');
      }
      case 'stop-extension':
        return stopExtension();
    }
  };

  await page.goto(address('page'));
  if (secure) await document.register();
  for (const move of sequence.moves) await act(move);
  // What is still held is let go, and what a kept document waits for as well.
  for (const { ask } of server.slots(id)) server.release(id, ask, 'end');
  await server.until(`the end of sequence ${id}`, () => server.slots(id).every(({ held }) => held === null));
  for (const ask of asks) if (isHere(ask)) await settle(ask, 'end').catch(() => null);
  return { fates, documents };
}

/** Waits until the tab shows this address with a document that is ready to ask. */
async function shows(page: Page, address: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const isThere = await page
      .evaluate(
        `location.href === ${JSON.stringify(address)} && document.readyState === 'complete' && typeof life === 'object'`,
      )
      .catch(() => false);
    if (isThere === true) return;
    if (Date.now() > end) throw new Error(`The tab does not show ${address} after 10 s.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
