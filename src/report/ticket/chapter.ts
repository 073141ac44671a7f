import { text, type Text } from '../../wording/text.ts';
import type { Explained, Finding } from '../finding.ts';
import type { Group } from '../group.ts';
import { curlOf } from '../curl.ts';
import { decidingEvidence, evidenceOf } from '../evidence.ts';
import { isConfirmed, responsibleFor, surenessOf } from '../headline.ts';
import { mermaidOf } from '../mermaid.ts';
import { ownCode } from '../own-code.ts';
import { diffText } from '../../stacks/line-diff.ts';
import { nothingChosen, recipeFor, type Chosen } from '../recipe-for.ts';
import type { Block } from './block.ts';
import { callSiteBlocks } from './call-site.ts';
import type { Chapter, Part } from './fit.ts';
import { fixIn } from './fix-in.ts';

/**
 * What a ticket says of one problem: the requests that it stops, the cause, who has to change what, and how to see that it worked.
 * @param group its findings already redacted; the first one is told in full
 * @param level of its headings: 1 where it is all there is to tell
 */
export function chapterOf(group: Group, level: 1 | 2, chosen: Chosen): Chapter {
  const [finding] = group.findings;
  // A long recipe takes the room of what is of less use to the person who pastes it.
  const isLong = recipeLines(finding, chosen) > mostAiry;
  const parts: readonly Part[] = [
    {
      id: 'fix',
      blocks: fixBlocks(finding, chosen),
      instead: fixBlocks(finding, { ...nothingChosen, recipe: 'generic-headers' }),
    },
    { id: 'others', blocks: otherStacks(finding, chosen) },
    {
      id: 'evidence',
      blocks: isLong ? [] : [{ kind: 'code', language: 'text', code: `# Evidence\n${evidenceOf(finding)}` }],
    },
    { id: 'call-site', blocks: callSiteBlocks(finding) },
    { id: 'commands', blocks: commandBlocks(finding, isLong) },
    { id: 'notes', blocks: noteBlocks(finding) },
    { id: 'picture', blocks: [{ kind: 'diagram', code: mermaidOf(finding) }] },
  ];
  return {
    always: [{ kind: 'heading', level, text: group.title }, ...whatFailed(group), ...whyBlocks(finding)],
    parts: parts.filter(({ blocks }) => blocks.length > 0),
  };
}

/** Lines of the recipe, or of the change that takes its place. */
function recipeLines(finding: Finding, chosen: Chosen): number {
  const recipe = recipeFor(finding, chosen)?.recipe;
  return recipe?.change?.diff.length ?? recipe?.code.split('\n').length ?? 0;
}

const mostRequests = 3;

function whatFailed({ findings }: Group): readonly Block[] {
  const [finding] = findings;
  const requests = distinct(findings);
  const times = findings.map(({ exchange }) => exchange.startedAt);
  const since = timeOf(Math.min(...times));
  const when = findings.length === 1 ? since : `${findings.length} times, ${since} to ${timeOf(Math.max(...times))}`;
  const facts: Text = [when, '. ', ...detailsOf(finding)];
  const [only] = requests;
  if (requests.length === 1 && only !== undefined)
    return [{ kind: 'paragraph', text: [...only, ' ', ...failed(finding), ': ', ...facts] }];
  const more = requests.length - mostRequests;
  return [
    {
      kind: 'paragraph',
      text: [`${requests.length} requests, for example these. The first `, ...failed(finding), ': ', ...facts],
    },
    { kind: 'list', items: [...requests.slice(0, mostRequests), ...(more > 0 ? [[`and ${more} more`]] : [])] },
  ];
}

/** The requests, each once, however often it was made. */
function distinct(findings: readonly Finding[]): readonly Text[] {
  const byRequest = new Map<string, Text>();
  for (const { exchange } of findings) {
    const [{ method, url }] = exchange.hops;
    const from = exchange.initiator === null ? text` from an unknown page` : text` from ${exchange.initiator}`;
    byRequest.set(JSON.stringify([method, url, exchange.initiator]), [{ code: `${method} ${url}` }, ...from]);
  }
  return [...byRequest.values()];
}

function failed(finding: Finding): Text {
  const { outcome, cause } = finding;
  const code = ownCode(finding);
  const at = cause === null ? '' : ` at the ${cause.phase}${cause.hop === 0 ? '' : ` of redirect ${cause.hop}`}`;
  const how = outcome === 'blocked' ? `was blocked by CORS${at}` : became[outcome];
  return code === null ? [how] : [how, ...text` (${code})`];
}

const became = {
  failed: 'failed, but not because of CORS',
  allowed: 'was allowed',
  opaque: "passed, but the page can't read the response",
  canceled: 'was canceled by the page',
  pending: 'has no response yet',
} as const;

function detailsOf({ exchange, verdict }: Finding): Text {
  return text`Type ${exchange.type}, credentials mode ${verdict.credentials.mode} (${[readings[verdict.credentials.known]]}).`;
}

const readings = {
  told: 'as recorded',
  seen: 'seen in the headers',
  inferred: 'inferred from what the browser did',
  assumed: 'not visible, assumed',
} as const;

/** A stored time may be anything; what is no date is left as a number. */
function timeOf(milliseconds: number): string {
  if (Math.abs(milliseconds) > 8.64e15) return String(milliseconds);
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

function whyBlocks(finding: Finding): readonly Block[] {
  const { rootCause, cause, alternatives, alsoFailing } = finding;
  const said = rootCause ?? cause;
  if (said === null) return [];
  const responsible = responsibleFor(finding);
  const sureness = rootCause === null ? '' : ` (${isConfirmed(finding) ? surenessOf(rootCause, finding) : 'likely'})`;
  const act: Block[] =
    responsible === null
      ? []
      : [{ kind: 'paragraph', label: `Fix in: ${fixIn(responsible)}${sureness}.`, text: said.act }];
  const others = [
    ...(rootCause?.alternatives ?? []).map((one): Text => ['It could also be that ', ...one.or, '. ', ...one.check]),
    ...alternatives.map((one): Text => [
      ...text`With credentials mode ${one.refusal.request.credentials}, which wasn't visible: `,
      ...one.title,
    ]),
    ...(alsoFailing.length === 0 ? [] : [nextLine(alsoFailing)]),
  ];
  return [
    { kind: 'paragraph', text: said.why },
    ...act,
    ...(others.length === 0 ? [] : [{ kind: 'list', items: others.slice(0, mostOthers) } as const]),
  ];
}

const mostOthers = 4;

/** What the next checks would refuse, in one line: the fix has it all. */
function nextLine(next: readonly Explained[]): Text {
  const shown = next.slice(0, mostOthers).map(({ title }, i): Text => (i === 0 ? title : ['. ', ...title]));
  const more = next.length - shown.length;
  return ['Would fail next: ', ...shown.flat(), more > 0 ? `. And ${more} more.` : '.'];
}

function fixBlocks(finding: Finding, chosen: Chosen): readonly Block[] {
  const choice = recipeFor(finding, chosen);
  if (choice === null) return [];
  const { title, file, language, code, change } = choice.recipe;
  if (change !== null) {
    return [
      {
        kind: 'paragraph',
        label: `Change for ${title}, in ${file}.`,
        text: change.words.flatMap((words) => [...words, ' ']),
      },
      { kind: 'code', language: 'diff', code: diffText(change.diff) },
    ];
  }
  const verified = finding.fix.heals ? 'Verified: with this change the request passes every CORS check.' : '';
  return [
    { kind: 'paragraph', label: `Fix for ${title}, in ${file}.`, text: [verified] },
    { kind: 'code', language, code: code.split('\n').length > mostAiry ? code.replace(/\n{2,}/g, '\n') : code },
  ];
}

/** A longer text does without its empty lines, which mean nothing in any of the languages. */
const mostAiry = 22;

/** The other stacks in one line: their recipes are in the reports that are files. */
function otherStacks(finding: Finding, chosen: Chosen): readonly Block[] {
  const titles = recipeFor(finding, chosen)?.others.map(({ title }) => title) ?? [];
  if (titles.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: [
        'Also written for, in the report as a file: ',
        ...joined([...new Set(titles)].map((code) => ({ code }))),
        '.',
      ],
    },
  ];
}

/** Names of packages: outside of code, a tracker takes `@fastify` for a person. */
function joined(names: Text): Text {
  return names.flatMap((name, i) => (i === 0 ? [name] : [', ', name]));
}

/** What shows the failure and what shows that it is gone, one command a line however many headers. */
function commandBlocks(finding: Finding, withEvidence: boolean): readonly Block[] {
  const { preflight, request } = curlOf(finding);
  const curls = [preflight, request].filter((command) => command !== null);
  const evidence = ['# Evidence:', ...decidingEvidence(finding).split('\n')].map((line, i) =>
    i === 0 ? line : `# ${line}`,
  );
  const lines = [
    ...(withEvidence ? evidence : []),
    ...curls.map((command) => command.replaceAll(' \\\n ', '')),
    ...(curls.length === 0 || !finding.fix.heals
      ? []
      : ['# Verify the fix: run this again, and repeat the request in the browser']),
  ];
  return lines.length === 0 ? [] : [{ kind: 'code', language: 'sh', code: lines.join('\n') }];
}

/** What has to be filled in. */
function noteBlocks(finding: Finding): readonly Block[] {
  const { notes } = curlOf(finding);
  if (notes.length === 0) return [];
  return [{ kind: 'paragraph', text: notes.flatMap((note, i) => (i === 0 ? note : [' ', ...note])) }];
}
