import type { Finding } from '../report/finding.ts';
import { isConfirmed, isFailing } from '../report/headline.ts';
import { Headline } from '../ui/headline.tsx';
import { clockTime, typeLabel } from '../ui/labels.ts';
import { OutcomeLabel } from '../ui/outcome.tsx';
import { Url } from '../ui/url.tsx';
import { isWorthChanging } from './worth-changing.ts';
import { visible } from '../wording/text.ts';

interface RowProps {
  readonly finding: Finding;
  readonly index: number;
  /** Distance from the top of the list, px. */
  readonly top: number;
  readonly selected: boolean;
  /** The one row that Tab reaches. */
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
}

/** One request on one line; on two lines where there is no room for columns (the stylesheet decides). */
export function Row({ finding, index, top, selected, active, onOpen }: RowProps) {
  const { exchange } = finding;
  const [hop] = exchange.hops;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid handles the keys of all its rows
    <div
      role="row"
      class="row"
      // The first row is the one with the column names.
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      data-odd={index % 2 === 1}
      data-failing={isFailing(finding)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(finding.id)}
    >
      <span role="gridcell" class="cell-outcome">
        <OutcomeLabel outcome={finding.outcome} confirmed={isConfirmed(finding)} />
      </span>
      <span role="gridcell" class="cell-method">
        {visible(hop.method, 16)}
      </span>
      <span role="gridcell" class="cell-url">
        <Url url={hop.url} pathFirst />
      </span>
      <span role="gridcell" class="cell-why">
        <Headline finding={finding} />
        {isWorthChanging(finding) && <span class="remarked">Advice</span>}
      </span>
      <span role="gridcell" class="cell-type">
        {typeLabel(exchange.type)}
      </span>
      <span role="gridcell" class="cell-time">
        {clockTime(exchange.startedAt)}
      </span>
    </div>
  );
}
