import { readFileSync } from 'node:fs';
import type { InChrome } from '../../firefox/chrome-scope.ts';
import type { PageOutcome } from '../browse.ts';
import type { Recorder } from '../subject.ts';
import { runsAlone } from './runs-alone.ts';
import { truthOf, type Records } from './truth.ts';

const script = readFileSync(new URL('recorder-script.js', import.meta.url), 'utf8');

/** For what is refused without a word. */
const grace = 300;
const longest = 10_000;

/** Hears Firefox's own console, and how its channels ended. */
export async function consoleRecorder(inChrome: InChrome): Promise<Recorder> {
  await inChrome(`() => { ${script} }`);
  return {
    // One listener hears all pages.
    attach: () => Promise.resolve(),
    hear: async (one, page) => {
      const wanted = { id: one.id, alone: runsAlone(one), ...patience(page) };
      const seen = await inChrome<Records>('(wanted) => window.conformance(wanted)', wanted);
      return { truth: truthOf(one, page, seen), reached: seen.channels.length > 0 };
    },
  };
}

/** A message comes before the page learns of a refusal, or a moment later; a beacon tells the page nothing. */
function patience({ result }: PageOutcome): { readonly stop: number; readonly message: number } {
  if (result === 'resolved') return { stop: 0, message: 0 };
  return { stop: result === 'rejected' ? 0 : longest, message: grace };
}
