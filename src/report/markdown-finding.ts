import type { Check } from '../cors/checks.ts';
import type { RenderedRecipe } from '../stacks/render.ts';
import { curlOf, type Reproduction } from './curl.ts';
import { mdBlock, mdCell, mdCode, mdText, mdTextCell, mdWords } from './escape-markdown.ts';
import { evidenceOf } from './evidence.ts';
import type { Explained, Finding } from './finding.ts';
import { actorOf, headlineOf } from './headline.ts';
import { markdownRootCause } from './markdown-root-cause.ts';
import { mdCallSite } from './markdown-call-site.ts';
import { mermaidOf } from './mermaid.ts';
import { recipesOf } from './recipes-of.ts';
import { ownCode } from './own-code.ts';

/** One failing exchange, already redacted, as a chapter. */
export function markdownFinding(finding: Finding, number: string, recipe: string): string {
  const curl = curlOf(finding);
  return [
    `## ${number}${mdText(headlineOf(finding))}`,
    what(finding),
    ...(finding.rootCause === null ? cause(finding) : [...markdownRootCause(finding), ...alternatives(finding)]),
    ...next(finding),
    mdCallSite(finding),
    '### Evidence',
    mdBlock('text', evidenceOf(finding)),
    checks(finding.checks),
    mdBlock('mermaid', mermaidOf(finding)),
    ...fix(finding, recipe),
    ...reproduce(curl),
    ...verify(finding, recipe, curl),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function what(finding: Finding): string {
  const { exchange, outcome, cause: why, verdict } = finding;
  const [{ method, url }] = exchange.hops;
  const code = ownCode(finding);
  const at = why === null ? '' : ` at the ${why.phase}${why.hop === 0 ? '' : ` of redirect ${why.hop}`}`;
  const failed = outcome === 'blocked' ? `was blocked by CORS${at}` : 'failed, but not because of CORS';
  const from = exchange.initiator === null ? 'an unknown page' : mdCode(exchange.initiator);
  const details = [
    time(exchange.startedAt),
    `type ${mdCode(exchange.type)}`,
    `credentials mode ${mdCode(verdict.credentials.mode)} (${readings[verdict.credentials.known]})`,
  ];
  return `${mdCode(`${method} ${url}`, 500)} from ${from} ${failed}${code === null ? '' : ` (${mdCode(code)})`}. ${details.join(', ')}.`;
}

const readings = {
  told: 'as recorded',
  seen: 'seen in the headers',
  inferred: 'inferred from what the browser did',
  assumed: 'not visible, assumed',
} as const;

/** A stored time may be anything; what is no date is left as a number. */
function time(milliseconds: number): string {
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : String(milliseconds);
}

function cause(finding: Finding): readonly string[] {
  const { cause: why } = finding;
  if (why === null) return [];
  return [mdText(why.why), `**For ${actorOf(why.responsible)}:** ${mdText(why.act)}`, ...alternatives(finding)];
}

function alternatives({ alternatives: all }: Finding): readonly string[] {
  if (all.length === 0) return [];
  const others = all.map(
    (one) => `- ${mdText(one.title)} (credentials mode ${mdCode(one.refusal.request.credentials)})`,
  );
  return [`The credentials mode could not be seen. Just as possible:\n\n${others.join('\n')}`];
}

function next({ alsoFailing }: Finding): readonly string[] {
  if (alsoFailing.length === 0) return [];
  return [`**After that, this would fail next:**\n\n${alsoFailing.map(nextLine).join('\n')}`];
}

function nextLine({ title, act, phase }: Explained): string {
  return `- ${mdText(title)} (${phase}). ${mdText(act)}`;
}

function checks(all: readonly Check[]): string {
  if (all.length === 0) return '';
  const states = { passed: 'passed', failed: '**failed**', 'not-reached': 'not reached' };
  const rows = all.map((check) => {
    const { expected, actual, state, phase } = check;
    const found = actual === null ? 'missing' : mdCell(actual);
    return `| ${mdLabel(check)} | ${phase} | ${mdCell(expected)} | ${state === 'not-reached' ? '' : found} | ${states[state]} |`;
  });
  return ['| The browser checks | on | expected | found | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** A check's title names the method or header that it is about, which is a stranger's: a value, like any other. */
function mdLabel({ id, title }: Check): string {
  const [, before = '', value = '', after = ''] =
    /^(The (?:method|request header) )(.*)( is allowed)$/s.exec(title) ?? [];
  return id === 'method' || id === 'header' ? mdTextCell([before, { code: value }, after]) : mdWords(title);
}

function fix(finding: Finding, recipe: string): readonly string[] {
  const { otherwise, heals } = finding.fix;
  const proof = heals ? ['With this change the recorded exchange passes the browser’s algorithm.'] : [];
  const first = choose(recipesOf(finding), recipe, proof);
  const second = otherwise.length === 0 ? [] : choose(recipesOf(finding, otherwise), recipe, []);
  if (first.length + second.length === 0) return [];
  const or = first.length > 0 && second.length > 0 ? ['**Or instead:**'] : [];
  return ['### Fix', ...first, ...or, ...second];
}

/** The chosen stack's text; without a choice the first one, which is the plainest, and the others folded. */
function choose(all: readonly RenderedRecipe[], recipe: string, proof: readonly string[]): readonly string[] {
  const chosen = all.find(({ id }) => id === recipe);
  if (chosen !== undefined) return [pasted(chosen), ...proof];
  const [plainest, ...others] = all;
  return plainest === undefined ? [] : [pasted(plainest), ...proof, ...others.map(details)];
}

function pasted({ title, file, language, code }: RenderedRecipe): string {
  return `${mdWords(title)}, in ${mdWords(file)}:\n\n${mdBlock(language, code)}`;
}

function details({ title, file, language, code }: RenderedRecipe): string {
  const summary = `<details><summary>${mdWords(title)}</summary>`;
  return `${summary}\n\nIn ${mdWords(file)}:\n\n${mdBlock(language, code)}\n\n</details>`;
}

function reproduce({ preflight, request, notes }: Reproduction): readonly string[] {
  const commands = [
    ...(preflight === null ? [] : [`The preflight:\n\n${mdBlock('sh', preflight)}`]),
    ...(request === null ? [] : [`The request:\n\n${mdBlock('sh', request)}`]),
  ];
  const shown = notes.map((note) => `- ${mdText(note)}`).join('\n');
  return ['### Reproduce', ...commands, shown];
}

function verify(finding: Finding, recipe: string, { preflight, request }: Reproduction): readonly string[] {
  const [generic] = recipesOf(finding);
  if (generic?.id !== 'generic-headers' || request === null) return [];
  const again = preflight === null ? 'the command' : 'both commands';
  const isShown = recipesOf(finding).every(({ id }) => id !== recipe) || recipe === generic.id;
  const expected = isShown
    ? 'the headers under “Fix”.'
    : `these headers:\n\n${mdBlock(generic.language, generic.code)}`;
  return ['### Check the fix', `Run ${again} again. The answers must have ${expected}`];
}
