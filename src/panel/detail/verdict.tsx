import type { Explained, Finding } from '../../report/finding.ts';
import { isConfirmed } from '../../report/headline.ts';
import { outcomeMeanings, phaseLabels, responsibleLabels } from '../../ui/labels.ts';
import { OutcomeIcon } from '../../ui/outcome.tsx';
import { Headline } from '../../ui/headline.tsx';
import { Words } from '../../ui/words.tsx';
import { Codes } from './codes.tsx';

/** What happened, why, and who does what: the part that is read first and often alone. */
export function Verdict({ finding }: { readonly finding: Finding }) {
  const { outcome } = finding;
  const words = finding.rootCause ?? finding.cause;
  return (
    <header class="verdict">
      {words === null ? (
        <h2 class="verdict-outcome" data-outcome={outcome}>
          <OutcomeIcon outcome={outcome} />
          {isConfirmed(finding) ? outcomeMeanings[outcome] : unconfirmed}
        </h2>
      ) : (
        <DiagnosisWords words={words} finding={finding} />
      )}
      {outcome === 'pending' && <p class="why">The explanation appears here once the browser is done.</p>}
    </header>
  );
}

const unconfirmed =
  'Not confirmed: the response allows this request without credentials and not with them, and the page’s own record is missing';

type InWords = Pick<Explained, 'why' | 'act' | 'responsible'>;

function DiagnosisWords({ words, finding }: { readonly words: InWords; readonly finding: Finding }) {
  const { why, act, responsible } = words;
  const { cause } = finding;
  return (
    <>
      <p class="verdict-outcome" data-outcome={finding.outcome}>
        <OutcomeIcon outcome={finding.outcome} />
        {outcomeMeanings[finding.outcome]}
        {finding.outcome === 'blocked' && cause !== null && `, ${place(cause, finding)}`}
      </p>
      <h2>
        <Headline finding={finding} />
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
      {cause !== null && <Codes cause={cause} finding={finding} />}
    </>
  );
}

function place(cause: Explained, { exchange }: Finding): string {
  const where = { preflight: 'at the preflight', response: 'at the response', redirect: 'at a redirect' }[cause.phase];
  return exchange.hops.length > 1 && cause.hop > 0
    ? `${where} (${phaseLabels.redirect.toLowerCase()} ${cause.hop})`
    : where;
}
