import type { Explained, Finding } from '../../report/finding.ts';
import { isConfirmed } from '../../report/headline.ts';
import { outcomeMeanings, phaseLabels, responsibleLabels } from '../../ui/labels.ts';
import { OutcomeIcon } from '../../ui/outcome.tsx';
import { Words } from '../../ui/words.tsx';
import { Codes } from './codes.tsx';

/** What happened, why, and who does what: the part that is read first and often alone. */
export function Verdict({ finding }: { readonly finding: Finding }) {
  const { cause, outcome } = finding;
  return (
    <header class="verdict">
      {cause === null ? (
        <h2 class="verdict-outcome" data-outcome={outcome}>
          <OutcomeIcon outcome={outcome} />
          {isConfirmed(finding) ? outcomeMeanings[outcome] : unconfirmed}
        </h2>
      ) : (
        <CauseWords cause={cause} finding={finding} />
      )}
      {outcome === 'pending' && <p class="why">The explanation appears here once the browser is done.</p>}
    </header>
  );
}

const unconfirmed =
  'Not confirmed: the response allows this request without credentials and not with them, and the page’s own record is missing';

function CauseWords({ cause, finding }: { readonly cause: Explained; readonly finding: Finding }) {
  const { title, why, act, responsible } = finding.rootCause ?? cause;
  return (
    <>
      <p class="verdict-outcome" data-outcome={finding.outcome}>
        <OutcomeIcon outcome={finding.outcome} />
        {outcomeMeanings[finding.outcome]}
        {finding.outcome === 'blocked' && `, ${place(cause, finding)}`}
      </p>
      <h2>
        <Words parts={title} />
      </h2>
      <p class="why">
        <Words parts={why} explained />
      </p>
      <div class="act">
        {finding.outcome !== 'canceled' && <span class="act-who">Who acts: {responsibleLabels[responsible]}</span>}
        <p>
          <Words parts={act} explained />
        </p>
      </div>
      <Codes cause={cause} finding={finding} />
    </>
  );
}

function place(cause: Explained, { exchange }: Finding): string {
  const where = { preflight: 'at the preflight', response: 'at the response', redirect: 'at a redirect' }[cause.phase];
  return exchange.hops.length > 1 && cause.hop > 0
    ? `${where} (${phaseLabels.redirect.toLowerCase()} ${cause.hop})`
    : where;
}
