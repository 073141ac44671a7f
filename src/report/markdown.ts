import { mdCell, mdCode, mdTextCell, mdWords } from './escape-markdown.ts';
import type { Finding } from './finding.ts';
import { gapSentences, gapsOf, isLosing, noGaps, type LogGaps } from './gaps.ts';
import { markdownAdvice } from './markdown-advice.ts';
import { markdownFinding } from './markdown-finding.ts';
import { markdownGroups } from './markdown-groups.ts';
import { actorOf, headlineOf, isFailing, responsibleFor } from './headline.ts';
import type { ReportInput } from './json.ts';
import { redactFinding, redactPage } from './redact.ts';

export interface MarkdownInput extends ReportInput {
  /** The id of the stack whose recipe to print; without it, or when that stack can do nothing: the headers, the others folded. */
  readonly recipe?: string;
}

/** A report for the person who runs the server: every failing exchange with its evidence, fix and a way to check it. */
export function markdownReport({
  findings,
  page,
  tool,
  browser,
  recipe = '',
  redact,
  gaps = noGaps,
}: MarkdownInput): string {
  const failing = findings.filter(isFailing).map((finding) => redactFinding(finding, redact));
  const passing = findings.filter(({ advice }) => advice.length > 0);
  const shownPage = redactPage(page, redact);
  const masked = redact ? ' Query values and token-like values are masked (`***`).' : '';
  return [
    `# ${title(failing, gaps)}`,
    [
      ...(shownPage === null ? [] : [`Page: ${mdCode(shownPage.url, 500)}`]),
      `Seen: ${count(findings, isLosing(gaps))}`,
      `Recorded by WhyCORS ${mdCode(tool.version)} in ${mdCode(`${browser.name} ${browser.version}`)}.${masked}`,
    ].join('  \n'),
    ...missing(gapSentences(gapsOf(gaps, findings))),
    ...markdownGroups(failing),
    ...(failing.length > 1 ? [table(failing)] : []),
    ...failing.map((finding, i) => markdownFinding(finding, failing.length > 1 ? `${i + 1}. ` : '', recipe)),
    ...markdownAdvice(passing.map((finding) => redactFinding(finding, redact))),
  ]
    .join('\n\n')
    .concat('\n');
}

function missing(sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : [`**This report is not complete.** ${mdWords(sentences.join(' '))}`];
}

function title(failing: readonly Finding[], { dropped, damaged, unseenFailures }: LogGaps): string {
  if (failing.length === 0) {
    const mayHaveFailed = dropped.failing + damaged + unseenFailures > 0;
    return `CORS report: ${mayHaveFailed ? 'no failures left to show' : 'nothing failed'}`;
  }
  return failing.length === 1 ? 'CORS report: one request failed' : `CORS report: ${failing.length} requests failed`;
}

function count(findings: readonly Finding[], isLosingSome: boolean): string {
  const words = {
    blocked: 'blocked by CORS',
    failed: 'failed for another reason',
    allowed: 'allowed',
    opaque: 'opaque',
    canceled: 'canceled by the page',
    pending: 'under way',
  };
  const parts = (['blocked', 'failed', 'allowed', 'opaque', 'canceled', 'pending'] as const).flatMap((outcome) => {
    const number = findings.filter((finding) => finding.outcome === outcome).length;
    return number === 0 ? [] : [`${number} ${words[outcome]}`];
  });
  return parts.length === 0 ? (isLosingSome ? 'no request that is left' : 'no cross-origin request') : parts.join(', ');
}

function table(failing: readonly Finding[]): string {
  const rows = failing.map((finding, i) => {
    const [{ method, url }] = finding.exchange.hops;
    const responsible = responsibleFor(finding);
    const who = responsible === null ? '' : actorOf(responsible);
    return `| ${i + 1} | ${mdCell(`${method} ${url}`)} | ${mdTextCell(headlineOf(finding))} | ${who} |`;
  });
  return ['| | Request | What is wrong | Who acts |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
