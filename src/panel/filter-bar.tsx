import type { RefObject } from 'preact';
import { outcomeLabels, outcomeMeanings, outcomes } from '../ui/labels.ts';
import { FilterField } from './filter-field.tsx';
import type { FilterStore, OutcomeFilter } from './state/filter.ts';
import type { View } from './state/layout.ts';

interface FilterBarProps {
  readonly filter: FilterStore;
  readonly view: View;
  readonly field: RefObject<HTMLInputElement | null>;
}

const choices: readonly OutcomeFilter[] = ['all', ...outcomes, 'advice'];
const labels: Readonly<Record<OutcomeFilter, string>> = { all: 'All', advice: 'Advice', ...outcomeLabels };
const meanings: Readonly<Record<OutcomeFilter, string>> = {
  all: 'Every outcome',
  advice: 'Passed, and worth changing all the same',
  ...outcomeMeanings,
};

/** The second bar: text, outcomes with how many each would show, and the order. */
export function FilterBar({ filter, view, field }: FilterBarProps) {
  /** What nothing in the log is takes no room; that nothing is blocked is the good news. */
  const isOffered = (choice: OutcomeFilter) =>
    choice === 'all' ||
    choice === 'blocked' ||
    choice === filter.outcome.value ||
    choice === 'advice' ||
    filter.present.value.has(choice);
  return (
    <div class="bar filter-bar" role="search" aria-label="Requests">
      <FilterField filter={filter} field={field} />
      <div class="chips" role="group" aria-label="Outcome">
        {choices.filter(isOffered).map((choice) => (
          <button
            key={choice}
            type="button"
            class="chip"
            title={meanings[choice]}
            aria-pressed={filter.outcome.value === choice}
            onClick={() => {
              filter.outcome.value = choice;
            }}
          >
            {labels[choice]} <span class="count">{filter.counts.value[choice].toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      {view === 'requests' && (
        <label class="check sort">
          <input
            type="checkbox"
            checked={filter.sort.value === 'failures'}
            onChange={(event) => {
              filter.sort.value = event.currentTarget.checked ? 'failures' : 'time';
            }}
          />
          Failures first
        </label>
      )}
    </div>
  );
}
