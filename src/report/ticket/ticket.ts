import { text, type Text } from '../../wording/text.ts';
import type { Finding } from '../finding.ts';
import { gapSentences, gapsOf, isLosing, noGaps, type LogGaps } from '../gaps.ts';
import { groupsOf } from '../group.ts';
import { isFailing } from '../headline.ts';
import type { ReportInput } from '../json.ts';
import { redactFinding, redactPage } from '../redact.ts';
import { adviceBlocks } from './advice.ts';
import type { Block, Flavor } from './block.ts';
import { chapterOf } from './chapter.ts';
import { fit, write, type Limits } from './fit.ts';

export interface TicketInput extends ReportInput {
  /** The id of the stack whose recipe to print; without it the one that was detected. */
  readonly recipe?: string;
}

/** A ticket about one failure stays on one screen or two. */
const forOne: Limits = { lines: 60, characters: 12_000 };
/** GitHub takes 65,536 characters, Jira 32,767. */
const forPage: Limits = { lines: 150, characters: 30_000 };

/**
 * A ticket for the person who has to change something: the failures of a page grouped by diagnosis, each with its cause, its fix,
 * and commands that show it. At most 60 lines for one failure; at most 150 lines and 30,000 characters for any page, what
 * has no room is counted.
 */
export function ticket(input: TicketInput, flavor: Flavor): string {
  const { findings, redact, recipe = '', stacks = {}, gaps = noGaps } = input;
  // Who copies one request wants its diagnosis also where nothing was refused: `no-cors`, headers that an extension changed.
  const isProblem = (finding: Finding) =>
    isFailing(finding) || (findings.length === 1 && finding.rootCause !== null && finding.outcome !== 'canceled');
  const failing = findings.filter(isProblem).map((finding) => redactFinding(finding, redact));
  const groups = groupsOf(failing, () => true);
  const isOne = failing.length === 1;
  const head = write([...(isOne ? [] : [title(failing, gaps)]), ...about(input)], flavor);
  const passing = findings.filter(({ advice }) => advice.length > 0).map((finding) => redactFinding(finding, redact));
  const foot = write(adviceBlocks(passing), flavor);
  const limits = isOne && foot === '' ? forOne : forPage;
  const chapters = groups.map((group) => chapterOf(group, isOne ? 1 : 2, { recipe, stacks }));
  // The line that counts what was left out needs room as well.
  const used = linesOf(head) + linesOf(foot) + (groups.length > 1 ? 2 : 0);
  const room = { lines: limits.lines - used, characters: limits.characters - head.length - foot.length - 300 };
  const { text: shown, left } = fit(chapters, room, flavor);
  const leftOut =
    left === 0
      ? ''
      : write(
          [
            leftOutLine(
              left,
              groups.slice(-left).flatMap((group) => group.findings),
            ),
          ],
          flavor,
        );
  const parts = isOne ? [...shown, foot, head] : [head, ...shown, leftOut, foot];
  return parts
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** With the empty line that stands before it. */
function linesOf(text: string): number {
  return text === '' ? 0 : text.split('\n').length + 1;
}

function leftOutLine(problems: number, findings: readonly Finding[]): Block {
  const counted = `${problems} more ${problems === 1 ? 'problem' : 'problems'} with ${findings.length} ${findings.length === 1 ? 'request' : 'requests'}`;
  return {
    kind: 'paragraph',
    label: `Not shown: ${counted}.`,
    text: ['The report as a file (HTML or JSON) has all of them.'],
  };
}

function title(failing: readonly Finding[], gaps: LogGaps): Block {
  return { kind: 'heading', level: 1, text: [`CORS report: ${titleOf(failing, gaps)}`] };
}

function titleOf(failing: readonly Finding[], { dropped, damaged, unseenFailures }: LogGaps): string {
  if (failing.length > 0) return `${failing.length} requests failed`;
  return dropped.failing + damaged + unseenFailures > 0 ? 'no failures left to show' : 'nothing failed';
}

function about({ findings, page, tool, browser, redact, gaps = noGaps }: TicketInput): readonly Block[] {
  const shownPage = redactPage(page, redact);
  const on: Text = shownPage === null ? [] : text`Page: ${shownPage.url}. `;
  const masked = redact ? text` Query values and token-like values are masked (${'***'}).` : [];
  const sentences = gapSentences(gapsOf(gaps, findings));
  return [
    {
      kind: 'paragraph',
      text: [
        ...on,
        `Seen: ${counts(findings, isLosing(gaps))}. Recorded by WhyCORS `,
        ...text`${tool.version} in ${`${browser.name} ${browser.version}`}.`,
        ...masked,
      ],
    },
    ...(sentences.length === 0
      ? []
      : [{ kind: 'paragraph', label: 'This report is not complete.', text: [sentences.join(' ')] } as const]),
  ];
}

const outcomes = {
  blocked: 'blocked by CORS',
  failed: 'failed for another reason',
  allowed: 'allowed',
  opaque: 'opaque',
  canceled: 'canceled by the page',
  pending: 'under way',
} as const;

function counts(findings: readonly Finding[], isLosingSome: boolean): string {
  const parts = (['blocked', 'failed', 'allowed', 'opaque', 'canceled', 'pending'] as const).flatMap((outcome) => {
    const number = findings.filter((finding) => finding.outcome === outcome).length;
    return number === 0 ? [] : [`${number} ${outcomes[outcome]}`];
  });
  return parts.length === 0 ? (isLosingSome ? 'no request that is left' : 'no cross-origin request') : parts.join(', ');
}
