import type { Outcome } from '../cors/exchange.ts';
import { outcomeLabels } from './labels.ts';

/** One shape an outcome, so that colour is never the only signal: barred circle, triangle, tick, dashed circle, cross, clock. */
const shapes = {
  blocked: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M4.2 11.8 11.8 4.2" />
    </>
  ),
  failed: (
    <>
      <path d="M8 2.6 14 13.2H2Z" />
      <path d="M8 6.6v3.2M8 11.3v.4" />
    </>
  ),
  allowed: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.7" />
    </>
  ),
  opaque: <circle cx="8" cy="8" r="5.5" stroke-dasharray="2.3 2" />,
  canceled: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  pending: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.2 1.4" />
    </>
  ),
} as const satisfies Record<Outcome, unknown>;

export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg class="outcome-icon" data-outcome={outcome} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[outcome]}
    </svg>
  );
}

/** The mark and the word. */
export function OutcomeLabel({
  outcome,
  confirmed = true,
}: {
  readonly outcome: Outcome;
  readonly confirmed?: boolean;
}) {
  return (
    <span class="outcome" data-outcome={outcome}>
      <OutcomeIcon outcome={outcome} />
      <span>{confirmed ? outcomeLabels[outcome] : 'Not confirmed'}</span>
    </span>
  );
}
