import { signal } from '@preact/signals';
import { situations } from '../../servers/situations/index.ts';
import type { Site, Situation } from '../../servers/situation.ts';
import type { Seen } from './call.ts';
import { runSituation } from './run.ts';

export type Run = { readonly state: 'idle' } | { readonly state: 'running' } | ({ readonly state: 'done' } & Seen);

const idle: Run = { state: 'idle' };

/** One signal per card, so that a card's answer redraws that card alone. */
export function createRuns() {
  const runs = new Map(situations.map(({ id }) => [id, signal<Run>(idle)]));
  const running = signal(false);

  async function run(situation: Situation, site: Site): Promise<void> {
    const card = runs.get(situation.id);
    if (card === undefined || card.value.state === 'running') return;
    card.value = { state: 'running' };
    const seen = await runSituation(situation, site).catch((error: unknown) => ({ ok: false, text: String(error) }));
    card.value = { state: 'done', ...seen };
  }

  /** One after the other, so that the list in DevTools has the order of the page. */
  async function runAll(site: Site): Promise<void> {
    running.value = true;
    for (const situation of situations) await run(situation, site);
    running.value = false;
  }

  return { runs, running, run, runAll };
}

export type Runs = ReturnType<typeof createRuns>;
