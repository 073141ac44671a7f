import type { Check } from '../../cors/checks.ts';
import { visible } from '../../wording/text.ts';
import { Icon } from '../../ui/icons.tsx';
import { phaseLabels } from '../../ui/labels.ts';
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
    <table class="checks">
      <thead>
        <tr>
          <th scope="col">Check</th>
          <th scope="col">Expected</th>
          <th scope="col">Found</th>
        </tr>
      </thead>
      {answers(checks).map((group) => (
        <tbody key={group.name}>
          <tr class="checks-answer">
            <th colSpan={3} scope="rowgroup">
              {group.name}
            </th>
          </tr>
          {group.checks.map((check, i) => (
            <Row key={i} check={check} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ check }: { readonly check: Check }) {
  const { state, title, expected } = check;
  return (
    <tr data-state={state}>
      <th scope="row">
        <Icon name={marks[state]} />
        <span class="visually-hidden">{states[state]}: </span>
        {visible(title)}
      </th>
      <td>
        <Value value={expected} most={300} />
      </td>
      <td>{state === 'not-reached' ? <i>not reached</i> : <Found check={check} />}</td>
    </tr>
  );
}

function Found({ check: { header, actual } }: { readonly check: Check }) {
  if (actual === null) return <i>no {header}</i>;
  return <Value value={actual} most={300} />;
}

interface Group {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** The checks under the answer that each was made on. */
function answers(checks: readonly Check[]): readonly Group[] {
  const groups = new Map<string, Check[]>();
  for (const check of checks) groups.set(nameOf(check), [...(groups.get(nameOf(check)) ?? []), check]);
  return [...groups].map(([name, group]) => ({ name, checks: group }));
}

function nameOf({ phase, hop }: Check): string {
  return hop === 0 ? phaseLabels[phase] : `${phaseLabels[phase]}, after redirect ${hop}`;
}
