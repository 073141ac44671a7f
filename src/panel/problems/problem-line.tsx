import type { ComponentChildren } from 'preact';
import type { Finding } from '../../report/finding.ts';
import { surenessOf } from '../../report/headline.ts';
import { clockTime, counted, outcomeLabels, responsibleLabels } from '../../ui/labels.ts';
import { OutcomeIcon } from '../../ui/outcome.tsx';
import { SurenessLabel } from '../../ui/sureness.tsx';
import { urlParts } from '../../ui/url-parts.ts';
import { Words } from '../../ui/words.tsx';
import { visible } from '../../wording/text.ts';
import type { Panel } from '../state/panel.ts';
import { GroupActions } from './group-actions.tsx';
import { isSingle, opens, type Problem, type ProblemRow } from './problem.ts';

interface ProblemLineProps {
  readonly row: ProblemRow;
  readonly index: number;
  /** Distance from the top of the list, px. */
  readonly top: number;
  /** The one line that Tab reaches. */
  readonly active: boolean;
  readonly compact: boolean;
  readonly panel: Panel;
  readonly onActivate: () => void;
}

/** One line of the problems: a problem, what can be done for all its requests, or one of them. */
export function ProblemLine({ row, index, top, active, compact, panel, onActivate }: ProblemLineProps) {
  const finding = opens(row);
  const expanded = row.kind === 'problem' ? row.expanded : null;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree grid handles the keys of all its rows
    <div
      role="row"
      class={`row row-${row.kind}`}
      // The first row is the one with the column names.
      aria-rowindex={index + 2}
      aria-level={row.kind === 'problem' ? 1 : 2}
      aria-selected={finding !== null && finding.id === panel.selection.open.value?.id}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onActivate}
    >
      {row.kind === 'problem' && <ProblemCells problem={row.problem} compact={compact} />}
      {row.kind === 'request' && <RequestCells finding={row.request.finding} count={row.request.count} />}
      {row.kind === 'actions' && <GroupActions problem={row.problem} panel={panel} />}
    </div>
  );
}

function ProblemCells({ problem, compact }: { readonly problem: Problem; readonly compact: boolean }) {
  const { group } = problem;
  const newest = group.findings.at(-1) ?? group.findings[0];
  const [{ method, url }] = newest.exchange.hops;
  const sureness = leastSure(group.findings);
  const fixIn = group.responsible === null ? '' : responsibleLabels[group.responsible];
  const place = isSingle(problem) && (
    <span class="problem-path">
      {visible(method, 16)} <bdi>{visible(urlParts(url).path, 300)}</bdi>
    </span>
  );
  return (
    <>
      <span role="gridcell" class="cell-problem">
        <OutcomeIcon outcome={newest.outcome} />
        <span class="visually-hidden">{outcomeLabels[newest.outcome]}: </span>
        <span class="problem-title">
          <Words parts={group.title} />
          {!compact && place}
        </span>
      </span>
      <Cell name="requests" compact={compact}>
        {compact ? (
          <>
            {place} {(place === false || group.findings.length > 1) && counted(group.findings.length, 'request')}
          </>
        ) : (
          group.findings.length.toLocaleString('en')
        )}
      </Cell>
      <Cell name="sureness" compact={compact}>
        {sureness !== null && <SurenessLabel sureness={sureness} />}
      </Cell>
      <Cell name="fix-in" compact={compact}>
        {compact && fixIn !== '' ? `Fix in: ${fixIn.toLowerCase()}` : fixIn}
      </Cell>
      <Cell name="host" compact={compact}>
        <bdi>{visible(group.host)}</bdi>
      </Cell>
      <Cell name="time" compact={compact}>
        {clockTime(newest.exchange.startedAt)}
      </Cell>
    </>
  );
}

interface CellProps {
  readonly name: string;
  readonly compact: boolean;
  readonly children: ComponentChildren;
}

function Cell({ name, children }: CellProps) {
  return (
    <span role="gridcell" class={`cell-${name}`}>
      {children}
    </span>
  );
}

function RequestCells({ finding, count }: { readonly finding: Finding; readonly count: number }) {
  const [{ method, url }] = finding.exchange.hops;
  const { path, rest } = urlParts(url);
  return (
    <>
      <span role="gridcell" class="cell-problem">
        <OutcomeIcon outcome={finding.outcome} />
        <span class="visually-hidden">{outcomeLabels[finding.outcome]}: </span>
        <span class="problem-title">
          <span class="method">{visible(method, 16)}</span> <bdi>{visible(path, 300)}</bdi>
          <bdi class="quiet">{visible(rest, 300)}</bdi>
        </span>
      </span>
      <span role="gridcell" class="cell-requests">
        {count > 1 && `× ${count.toLocaleString('en')}`}
      </span>
      <span role="gridcell" class="cell-time">
        {clockTime(finding.exchange.startedAt)}
      </span>
    </>
  );
}

const order = ['possible', 'likely', 'certain'] as const;

/** A group is no surer than the least sure of its members; null: none has a diagnosis. */
function leastSure(findings: readonly Finding[]) {
  const all = new Set(
    findings.flatMap((finding) => (finding.rootCause === null ? [] : [surenessOf(finding.rootCause, finding)])),
  );
  return order.find((sureness) => all.has(sureness)) ?? null;
}
