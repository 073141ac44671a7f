import type { Check } from '../../cors/checks.ts';
import { visible } from '../../causes/text.ts';
import { phaseLabels } from '../../ui/labels.ts';
import { Icon } from '../../ui/icons.tsx';
import { Value } from '../../ui/value.tsx';

const states: Readonly<Record<Check['state'], string>> = {
  passed: 'Passed',
  failed: 'Failed',
  'not-reached': 'Not reached',
};
const marks = { passed: 'done', failed: 'close', 'not-reached': 'dash' } as const;

/** The browser's checks one by one, in its order, each with what it wanted and what it found. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ol class="checks">
      {checks.map((check, i) => (
        <li key={i} class={`check-row ${check.state}`}>
          <span class="check-mark">
            <Icon name={marks[check.state]} />
            <span class="visually-hidden">{states[check.state]}: </span>
          </span>
          <div class="check-words">
            <span class="check-title">{visible(check.title)}</span>
            <span class="check-phase">{placeOf(check)}</span>
            {check.state === 'not-reached' && <span class="check-phase">not reached</span>}
            {check.state !== 'not-reached' && <Compared check={check} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Compared({ check }: { readonly check: Check }) {
  return (
    <dl class="compared">
      <dt>Expected</dt>
      <dd>
        <Value value={check.expected} most={300} />
      </dd>
      <dt>{check.header === 'status' ? 'Status' : check.header}</dt>
      <dd class={check.state === 'failed' ? 'differs' : ''}>
        {check.actual === null ? <i>missing</i> : <Value value={check.actual} most={300} />}
      </dd>
    </dl>
  );
}

function placeOf({ phase, hop }: Check): string {
  const label = phaseLabels[phase].toLowerCase();
  return hop === 0 ? label : `${label}, after redirect ${hop}`;
}
