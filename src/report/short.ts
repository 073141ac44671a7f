import type { Responsible, Sureness } from '../diagnoses/diagnosis.ts';
import { plain, visible } from '../wording/text.ts';
import type { Outcome } from '../cors/exchange.ts';
import type { Finding } from './finding.ts';
import { groupsOf, type Group } from './group.ts';
import { isFailing, responsibleFor, surenessOf } from './headline.ts';
import type { ReportInput } from './json.ts';
import { recipeFor } from './recipe-for.ts';
import { redactFinding, redactPage } from './redact.ts';

/** A page's failures for an agent or a chat: at most 4,000 characters as JSON. Fields may be added, none changes its meaning. */
export interface ShortReport {
  readonly format: 'whycors-short';
  readonly version: 1;
  readonly page: string | null;
  /** How many requests failed in all. */
  readonly failing: number;
  /** One for each problem, the one with the most requests first; each at most 600 characters as JSON. */
  readonly findings: readonly ShortFinding[];
  /** Problems that had no room. */
  readonly notShown: number;
}

interface ShortFinding {
  readonly outcome: Outcome;
  /** Method and URL of the first one. */
  readonly request: string;
  /** How many requests have this problem. */
  readonly requests: number;
  readonly id: string;
  readonly title: string;
  readonly sureness: Sureness | null;
  readonly responsible: Responsible | null;
  readonly act: string;
  /** The change for the detected stack, else as response headers; `code` is null where it has no room. */
  readonly recipe: { readonly stack: string; readonly file: string; readonly code: string | null } | null;
}

const mostOfFinding = 600;
const mostOfPage = 4000;

/** The failures of a page in short: masked, grouped by diagnosis. */
export function shortReport({
  findings,
  page,
  redact,
}: Pick<ReportInput, 'findings' | 'page' | 'redact'>): ShortReport {
  const failing = findings.filter(isFailing);
  const groups = groupsOf(failing.map((finding) => redactFinding(finding, redact)));
  const url = redactPage(page, redact)?.url ?? null;
  const of = (shown: readonly ShortFinding[]): ShortReport => ({
    format: 'whycors-short',
    version: 1,
    page: url === null ? null : visible(url, 120),
    failing: failing.length,
    findings: shown,
    notShown: groups.length - shown.length,
  });
  const shown: ShortFinding[] = [];
  for (const group of groups) {
    const next = shortFinding(group);
    if (JSON.stringify(of([...shown, next])).length > mostOfPage) break;
    shown.push(next);
  }
  return of(shown);
}

function shortFinding({ findings, title, rootCause }: Group): ShortFinding {
  const [finding] = findings;
  const [{ method, url }] = finding.exchange.hops;
  const said = finding.rootCause ?? finding.cause;
  const shortened = (most: number, recipe: ShortFinding['recipe']): ShortFinding => ({
    outcome: finding.outcome,
    request: visible(`${method} ${url}`, most),
    requests: findings.length,
    id: rootCause,
    title: visible(plain(title), most),
    sureness: finding.rootCause === null ? null : surenessOf(finding.rootCause, finding),
    responsible: responsibleFor(finding),
    act: said === null ? '' : visible(plain(said.act), 2 * most),
    recipe,
  });
  const [full, named] = recipesIn(finding);
  // The recipe goes before the words are shortened: half a configuration is worse than none.
  const tries = [
    shortened(120, full),
    shortened(120, named),
    shortened(80, named),
    shortened(40, named),
    shortened(40, null),
  ];
  return tries.find((one) => JSON.stringify(one).length <= mostOfFinding) ?? shortened(15, null);
}

/** With its code, and by name alone. */
function recipesIn(finding: Finding): readonly [ShortFinding['recipe'], ShortFinding['recipe']] {
  const choice = recipeFor(finding);
  if (choice === null) return [null, null];
  const { title: stack, file, code } = choice.recipe;
  return [
    { stack, file, code },
    { stack, file, code: null },
  ];
}
