import type { Finding } from '../report/finding.ts';
import { outcomeLabels, outcomes } from '../ui/labels.ts';

/** How many of each outcome there are, in words; those without any are left out. */
export function Counts({ findings }: { readonly findings: readonly Finding[] }) {
  const counted = outcomes
    .map((outcome) => ({ outcome, count: findings.filter((finding) => finding.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul class="counts" aria-label="Outcomes">
      {counted.map(({ outcome, count }) => (
        <li key={outcome} data-outcome={outcome}>
          {count.toLocaleString('en')} {outcomeLabels[outcome].toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
