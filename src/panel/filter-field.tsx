import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/icons.tsx';
import { visible } from '../wording/text.ts';
import type { FilterStore } from './state/filter.ts';

interface FilterFieldProps {
  readonly filter: FilterStore;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** The filter's text, with suggestions for the term that is being typed: a combobox with a list. */
export function FilterField({ filter, field }: FilterFieldProps) {
  const id = useId();
  const [asked, ask] = useState(false);
  const [at, move] = useState(-1);
  const suggestions = asked ? filter.suggestions.value : [];
  const open = suggestions.length > 0;

  const write = (text: string) => {
    filter.text.value = text;
    move(-1);
    ask(true);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key === 'ArrowDown') ask(true);
      return;
    }
    const chosen = suggestions[at];
    if (event.key === 'ArrowDown') move((at + 1) % suggestions.length);
    else if (event.key === 'ArrowUp') move(at <= 0 ? suggestions.length - 1 : at - 1);
    else if (event.key === 'Escape') ask(false);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) write(chosen.text);
    else return;
    event.preventDefault();
    // Escape closes the list and nothing behind it.
    event.stopPropagation();
  };

  return (
    <span class="filter-field">
      <Icon name="filter" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Filter"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={id}
        {...(at >= 0 && open ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        placeholder="Filter, or paste a console message"
        title="Words, status:, method:, host:, is:, diagnosis:, stack:; - excludes. Or a message from the browser's console"
        spellcheck={false}
        autocomplete="off"
        value={filter.text.value}
        onInput={(event) => {
          filter.text.value = event.currentTarget.value;
          move(-1);
          ask(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => ask(false)}
      />
      {filter.text.value !== '' && (
        <button
          type="button"
          class="icon-button"
          title="Clear the filter"
          onClick={() => {
            write('');
            ask(false);
          }}
        >
          <Icon name="close" />
          <span class="visually-hidden">Clear the filter</span>
        </button>
      )}
      <div id={id} role="listbox" aria-label="Suggestions" class="suggestions" hidden={!open}>
        {suggestions.map(({ term, about, count, text }, i) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field handles the keys of its list
          <div
            key={term}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            class="suggestion"
            aria-selected={i === at}
            // Before the field loses the focus, which closes the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => write(text)}
          >
            <code>{visible(term)}</code>
            <span class="quiet">{count === null ? about : count.toLocaleString('en')}</span>
          </div>
        ))}
      </div>
    </span>
  );
}
