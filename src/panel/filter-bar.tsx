import type { RefObject } from 'preact';
import { Icon } from '../ui/icons.tsx';
import { outcomeLabels, outcomeMeanings, outcomes } from '../ui/labels.ts';
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
  const clearText = () => {
    filter.text.value = '';
    field.current?.focus();
  };
  /** What nothing in the log is takes no room; that nothing is blocked is the good news. */
  const isOffered = (choice: OutcomeFilter) =>
    choice === 'all' ||
    choice === 'blocked' ||
    choice === filter.outcome.value ||
    choice === 'advice' ||
    filter.present.value.has(choice);
  return (
    <div class="bar filter-bar" role="search" aria-label="Requests">
      <span class="filter-field">
        <Icon name="filter" />
        <input
          ref={field}
          type="text"
          aria-label="Filter"
          placeholder="Filter"
          title="URL, method, cause or error code; -word excludes"
          spellcheck={false}
          value={filter.text.value}
          onInput={(event) => {
            filter.text.value = event.currentTarget.value;
          }}
        />
        {filter.text.value !== '' && (
          <button type="button" class="icon-button" title="Clear the filter" onClick={clearText}>
            <Icon name="close" />
            <span class="visually-hidden">Clear the filter</span>
          </button>
        )}
      </span>
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
