import type { Sureness } from '../diagnoses/diagnosis.ts';

const words: Readonly<Record<Sureness, string>> = { certain: 'Certain', likely: 'Likely', possible: 'Possible' };
const meanings: Readonly<Record<Sureness, string>> = {
  certain: 'Nothing else looks like this',
  likely: 'Other causes look the same, and are rare',
  possible: 'One of several causes that look the same',
};
const bars: Readonly<Record<Sureness, number>> = { possible: 1, likely: 2, certain: 3 };

/** How sure a diagnosis is: up to three bars, and the word. */
export function SurenessLabel({ sureness }: { readonly sureness: Sureness }) {
  return (
    <span class="sureness" title={meanings[sureness]}>
      <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            class={bar < bars[sureness] ? 'full' : ''}
            x={bar * 5}
            y={8 - bar * 4}
            width="3"
            height={4 + bar * 4}
          />
        ))}
      </svg>
      {words[sureness]}
    </span>
  );
}
