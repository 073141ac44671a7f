import type { Finding } from '../../report/finding.ts';
import { isConfirmed, responsibleFor, surenessOf } from '../../report/headline.ts';
import { Headline } from '../../ui/headline.tsx';
import { outcomeMeanings, responsibleLabels } from '../../ui/labels.ts';
import { OutcomeIcon } from '../../ui/outcome.tsx';
import { SurenessLabel } from '../../ui/sureness.tsx';
import { Words } from '../../ui/words.tsx';
import { ValuePair } from './value-pair.tsx';

/** What happened, how sure that is, where it has to be fixed, and why: the part that is read first and often alone. */
export function Verdict({ finding }: { readonly finding: Finding }) {
  const { outcome, rootCause } = finding;
  const words = rootCause ?? finding.cause;
  const responsible = responsibleFor(finding);
  if (words === null) {
    return (
      <header class="verdict">
        <h2 class="verdict-outcome" data-outcome={outcome} tabIndex={-1}>
          <OutcomeIcon outcome={outcome} />
          {isConfirmed(finding) ? outcomeMeanings[outcome] : unconfirmed}
        </h2>
        {outcome === 'pending' && <p class="why">The explanation appears here once the browser is done.</p>}
      </header>
    );
  }
  return (
    <header class="verdict">
      <p class="verdict-line">
        <span class="verdict-outcome" data-outcome={outcome}>
          <OutcomeIcon outcome={outcome} />
          {outcomeOf(finding)}
        </span>
        {rootCause !== null && <SurenessLabel sureness={surenessOf(rootCause, finding)} />}
        {responsible !== null && <span class="fix-in">Fix in: {responsibleLabels[responsible].toLowerCase()}</span>}
      </p>
      <h2 tabIndex={-1}>
        <Headline finding={finding} />
      </h2>
      <ValuePair finding={finding} />
      <p class="why">
        <Words parts={words.why} explained />
      </p>
    </header>
  );
}

const unconfirmed =
  'Not confirmed: the response allows this request without credentials and not with them, and the page’s own record is missing';

/** Readers always ask whether the request reached the server. */
function outcomeOf({ outcome, cause, exchange, verdict }: Finding): string {
  // Every check of the browser's passed, and the server's headers pass none of them.
  if (outcome === 'allowed' && verdict.tolerated.length > 0) return 'Allowed, but not by the server’s headers';
  if (outcome !== 'blocked' || cause === null) return outcomeMeanings[outcome];
  const where = exchange.hops.length > 1 && cause.hop > 0 ? `, after redirect ${cause.hop}` : '';
  switch (cause.phase) {
    case 'preflight':
      return `Request not sent: preflight failed${where}`;
    case 'redirect':
      return `Redirect blocked by CORS${where}`;
    case 'response':
      return `Response blocked by CORS${where}`;
  }
}
