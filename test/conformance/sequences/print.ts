import type { SequenceSubject } from './browser.ts';
import { isWrong, type Row } from './compare.ts';
import type { Found } from './extension.ts';
import type { Move, Until } from './sequence.ts';
import { showAsk, showTruth } from './truth.ts';
import type { SequenceResult } from './suite.ts';

type Name = SequenceSubject['name'];

/** A sequence on which somebody is wrong, as a script to read: what happened, then the truth of each request beside our finding. */
export function disagreementOf(browser: Name, result: SequenceResult): string | null {
  const { sequence, compared, error } = result;
  if (error === null && !isWrong(compared)) return null;
  const { id, seed, kinds, preserveLog, secure, keepsPages, moves } = sequence;
  const facts = [preserveLog ? 'preserve log' : '', secure ? 'service worker' : '', keepsPages ? 'pages kept' : ''];
  return [
    `sequence ${id} (${kinds.join(', ')}): npm run conformance -- --browser ${browser} --seed ${seed} --sequence ${id}`,
    ...facts.filter((fact) => fact !== '').map((fact) => `  with ${fact}`),
    ...(error === null ? [] : [`  it did not run to its end: ${error}`]),
    ...moves.map((move) => `    ${showMove(move)}`),
    ...compared.rows.flatMap((row) => showRow(browser, row)),
    ...compared.surplus.map((one) => `  WRONG no request, but ${showFound(browser, one)}`),
  ].join('\n');
}

/** Every disagreement in full, then the counts. */
export function printedSequences(
  browser: Name,
  results: readonly SequenceResult[],
): { readonly text: string; readonly wrong: number } {
  const disagreements = results.flatMap((result) => disagreementOf(browser, result) ?? []);
  const rows = results.flatMap(({ compared }) => compared.rows);
  const outcomes = [...new Set(rows.map(({ truth }) => truth.outcome))].toSorted();
  const counts = outcomes.map(
    (outcome) => `${rows.filter(({ truth }) => truth.outcome === outcome).length} ${outcome}`,
  );
  const found = rows.filter(({ found }) => found.length > 0);
  const text = [
    ...disagreements,
    `${rows.length} requests (${counts.join(', ')}), ${found.length} with a finding, ${rows.filter(({ wrong }) => wrong !== '').length} wrong, ${rows.filter(({ among }) => among).length} among several readings, ${rows.filter(isOther).length} as an outcome that cannot be told apart, ${rows.filter(({ found }) => found.some(({ confirmed }) => !confirmed)).length} not confirmed`,
  ];
  return { text: text.join('\n\n'), wrong: disagreements.length };
}

function isOther({ truth, found, wrong }: Row): boolean {
  return wrong === '' && found.some(({ outcome }) => outcome !== truth.outcome);
}

function showMove(move: Move): string {
  switch (move.do) {
    case 'ask':
    case 'release':
      return `${move.do} ${move.ask} until ${showUntil(move.until)}`;
    case 'ask-and-end':
    case 'end':
      return `${move.do} ${move.ask}`;
    case 'remove':
      return `remove the ${move.where}`;
    case 'race':
      return `${move.go}, and at once ask ${move.ask}`;
    default:
      return move.do;
  }
}

function showUntil(until: Until): string {
  return until === 'end' ? until : `${until.at} of hop ${until.hop}${until.life > 0 ? `, life ${until.life}` : ''}`;
}

function showRow(browser: Name, { slot, truth, found, wrong }: Row): readonly string[] {
  const said = slot.ask.lives[slot.life]
    ?.map(({ preflight, actual }) => `${preflight.says}/${actual.says}`)
    .join(' > ');
  const line = `${showAsk(slot)} [${said}] ${slot.over ?? 'open'}: ${showTruth(truth)}`;
  if (wrong === '') return [`  ok    ${line}`];
  return [`  WRONG ${line}`, `        ${wrong}`, ...found.map((one) => `        ours: ${showFound(browser, one)}`)];
}

function showFound(browser: Name, { outcome, confirmed, causes, exchange }: Found): string {
  const steps = exchange.hops.map(({ method, url, preflight, requestHeaders, response }) => {
    const asked = preflight === null ? '' : `preflight ${preflight.response?.status ?? '-'} ${ending(preflight.end)}, `;
    return `${method} ${url} (${asked}${requestHeaders === null ? 'not sent' : 'sent'}, ${response?.status ?? '-'})`;
  });
  const named = causes.map(({ id, codes }) => `${id} ${codes[browser] ?? ''}`).join(' | ');
  return `${outcome}${confirmed ? '' : ' (not confirmed)'} [${named}] ${ending(exchange.end)} ${exchange.id} ${steps.join(' > ')}`;
}

function ending(end: Found['exchange']['end']): string {
  if (end === null) return 'no end';
  return end.kind === 'error' ? end.error : end.kind;
}
