import type { RefObject } from 'preact';
import { Icon } from '../ui/icons.tsx';
import { outcomeLabels, outcomeMeanings, outcomes } from '../ui/labels.ts';
import type { FilterStore, OutcomeFilter } from './state/filter.ts';

interface FilterBarProps {
  readonly filter: FilterStore;
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
export function FilterBar({ filter, field }: FilterBarProps) {
  const clearText = () => {
    filter.text.value = '';
    field.current?.focus();
  };
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
        {choices.map((choice) => (
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
      <label class="check" title="One row for each change that heals something">
        <input
          type="checkbox"
          checked={filter.grouped.value}
          onChange={(event) => {
            filter.grouped.value = event.currentTarget.checked;
          }}
        />
        By root cause
      </label>
    </div>
  );
}
