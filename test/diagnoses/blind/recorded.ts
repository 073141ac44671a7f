import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Responsible } from '../../../src/diagnoses/diagnosis.ts';
import type { Exchange } from '../../../src/cors/exchange.ts';
import type { CorpusCase, Expected } from '../case.ts';

/** What the extension stored of a scenario. */
export interface Recorded {
  readonly id: string;
  readonly stack: string;
  readonly exchange: Exchange;
  /** What the same page did before. */
  readonly history: readonly Exchange[];
}

/** Written down before anything ran; no root cause: it passes. */
interface Foreseen {
  readonly rootCauses: readonly string[];
  readonly responsible: readonly Responsible[];
}

/** What the wire taught afterwards: other root causes, or other people, that are right as well. */
interface Learnt extends Partial<Foreseen> {
  readonly because: string;
}

const folder = new URL('recorded/', import.meta.url);
const foreseen: Readonly<Record<string, Foreseen>> = JSON.parse(textOf(new URL('expected.json', import.meta.url)));
const learnt: Readonly<Record<string, Learnt>> = JSON.parse(textOf(new URL('learnt.json', import.meta.url)));

/** The file that holds the recordings of a family. */
export function recordedFile(family: string): URL {
  return new URL(`${family}.json`, folder);
}

/** The recordings of a family; none where nothing was recorded yet. */
export function kept(family: string): readonly Recorded[] {
  const file = recordedFile(family);
  return existsSync(file) ? JSON.parse(textOf(file)) : [];
}

/** The expectations as they were written down, and with what was learnt. */
export const blind: readonly CorpusCase[] = casesWith(true);
export const blindAsForeseen: readonly CorpusCase[] = casesWith(false);

function casesWith(isLearnt: boolean): readonly CorpusCase[] {
  return readdirSync(folder)
    .flatMap((name) => kept(basename(name, '.json')))
    .map(({ id, stack, exchange, history }) => ({
      id: `blind-${id}`,
      stack,
      exchange,
      history,
      expected: passes(id, exchange) ? null : expectedOf(id, isLearnt),
    }));
}

/** An answer that `no-cors` hides comes in whole, and the page has nothing of it. */
function passes(id: string, { end }: Exchange): boolean {
  return end?.kind === 'completed' && foreseen[id]?.rootCauses.includes('no-cors-misuse') !== true;
}

function expectedOf(id: string, isLearnt: boolean): Expected | null {
  const { rootCauses, responsible } = foreseen[id] ?? { rootCauses: [], responsible: [] };
  const more = isLearnt ? learnt[id] : undefined;
  const [first, ...others] = [...rootCauses, ...(more?.rootCauses ?? [])];
  if (first === undefined) return null;
  return { rootCauses: [first, ...others], responsible: [...responsible, ...(more?.responsible ?? [])] };
}

function textOf(file: URL): string {
  return readFileSync(file, 'utf8');
}
