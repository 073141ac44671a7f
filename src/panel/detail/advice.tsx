import type { AdviceGiven, Severity } from '../../advice/advice.ts';
import { Words } from '../../ui/words.tsx';
import { Edits } from './edits.tsx';

const labels: Readonly<Record<Severity, string>> = {
  risk: 'Risk',
  fragile: 'Fragile',
  wasteful: 'Wasteful',
  note: 'Note',
};
const meanings: Readonly<Record<Severity, string>> = {
  risk: 'Somebody may read what is not theirs',
  fragile: 'It works here and now, and need not elsewhere or tomorrow',
  wasteful: 'It costs time for nothing',
  note: 'Good to know; nothing has to change',
};

/** Remarks on a request that passed: what is, why it may matter, and what to do. */
export function AdviceList({ advice }: { readonly advice: readonly AdviceGiven[] }) {
  return (
    <ul class="advice">
      {advice.map(({ id, severity, title, why, act, edits }) => (
        <li key={id} data-severity={severity}>
          <p class="cause-title">
            <span class="severity" title={meanings[severity]}>
              {labels[severity]}
            </span>
            <Words parts={title} />
          </p>
          <p class="quiet">
            <Words parts={why} />
          </p>
          <p>
            <Words parts={act} />
          </p>
          {edits.length > 0 && <Edits edits={edits} label={`Changes for ${id}`} />}
        </li>
      ))}
    </ul>
  );
}
