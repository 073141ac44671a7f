import type { Explained } from '../../report/finding.ts';
import { phaseLabels, responsibleLabels } from '../../ui/labels.ts';
import { Words } from '../../ui/words.tsx';

interface CauseListProps {
  readonly causes: readonly Explained[];
  /** Says under which credentials mode each one holds. */
  readonly withCredentials?: boolean;
}

/** Other causes of the same exchange: what would fail next, or what else it may have been. */
export function CauseList({ causes, withCredentials = false }: CauseListProps) {
  return (
    <ol class="causes">
      {causes.map((cause, i) => (
        <li key={i}>
          <p class="cause-title">
            <Words parts={cause.title} />
            <span class="cause-place">
              {phaseLabels[cause.phase].toLowerCase()}, {responsibleLabels[cause.responsible].toLowerCase()}
              {withCredentials && `, if the credentials mode was ${cause.refusal.request.credentials}`}
            </span>
          </p>
          <p class="quiet">
            <Words parts={cause.act} />
          </p>
        </li>
      ))}
    </ol>
  );
}
