import type { Reading } from './compare-extension.ts';
import type { Subject } from './subject.ts';
import type { Result } from './suite.ts';

/** The table per family, the divergences that were met, and every disagreement in full. */
export function printed(subject: Subject, results: readonly Result[]): string {
  const disagreements = results.flatMap((result) => disagreementsOf(subject, result));
  return [table(results), met(subject, results), ...disagreements].filter((part) => part !== '').join('\n\n');
}

function table(results: readonly Result[]): string {
  const families = [...new Set(results.map(({ one }) => one.family))].toSorted();
  const rows = families.map((family) =>
    row(
      family,
      results.filter(({ one }) => one.family === family),
    ),
  );
  const head = ['family', 'cases', 'agree', 'diverge', 'disagree', 'exact', 'among', 'unseen', 'wrong'];
  return lined([head, ...rows, row('all', results)]);
}

function row(name: string, results: readonly Result[]): readonly string[] {
  const wrong = results.filter(({ disagreements }) => disagreements.length > 0);
  const diverging = results.filter((result) => !wrong.includes(result) && result.divergences.length > 0);
  const readings = results.flatMap((result) => result.readings);
  const count = (wanted: Reading) => String(readings.filter((reading) => reading === wanted).length);
  const counts = [results.length, results.length - wrong.length - diverging.length, diverging.length, wrong.length].map(
    String,
  );
  return [name, ...counts, count('exact'), count('among'), count('unseen'), count('wrong')];
}

function lined(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((cells) => (cells[column] ?? '').length));
  return rows
    .map((cells) => cells.map((cell, i) => (i === 0 ? cell.padEnd(width(i)) : cell.padStart(width(i)))).join('  '))
    .join('\n');
}

function met({ divergences }: Subject, results: readonly Result[]): string {
  const counts = new Map<string, number>();
  for (const id of results.flatMap((result) => result.divergences)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => `${String(count).padStart(5)}  ${id}: ${divergences.reasons[id]}`).join('\n');
}

/** A disagreement with its case and the command that runs only it; empty for a case without. */
export function disagreementsOf({ name }: Subject, { one, truth, disagreements }: Result): readonly string[] {
  if (disagreements.length === 0) return [];
  return [
    [
      `${one.family}, case ${one.id}: npm run conformance -- --browser ${name} --seed ${one.seed} --case ${one.id}`,
      ...disagreements.map(
        ({ level, browser, ours }) => `  ${level}\n    browser: ${cut(browser)}\n    ours:    ${cut(ours)}`,
      ),
      `  browser's verdict: ${cut(truth.join(', then '))}`,
      `  page: ${one.page}\n  asks: ${cut(JSON.stringify(one.ask))}`,
      ...one.steps.map((step, i) => `  step ${i}: ${cut(JSON.stringify(step))}`),
    ].join('\n'),
  ];
}

function cut(text: string): string {
  const shown = text.replace(/[\0-\x1f\x7f-\x9f]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return shown.length > 2000 ? `${shown.slice(0, 2000)}… (${shown.length} characters)` : shown;
}
