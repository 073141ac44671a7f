import { useState } from 'preact/hooks';
import type { Finding } from '../report/finding.ts';
import type { Group } from '../report/group.ts';
import { counted, responsibleLabels } from '../ui/labels.ts';
import { Url } from '../ui/url.tsx';
import { Words } from '../ui/words.tsx';
import { visible } from '../wording/text.ts';
import type { SelectionStore } from './state/selection.ts';

interface GroupsProps {
  readonly groups: readonly Group[];
  readonly selection: SelectionStore;
}

/** As many requests of a group as a person reads; each of them says the same. */
const most = 100;

/** What failed, by the change that heals it: one row for each, which opens into its requests. */
export function Groups({ groups, selection }: GroupsProps) {
  if (groups.length === 0) return <p class="groups groups-none">None of these requests failed.</p>;
  return (
    <ul class="groups list" aria-label="Failed requests by root cause">
      {groups.map((group) => (
        <GroupRow key={group.key} group={group} selection={selection} />
      ))}
    </ul>
  );
}

function GroupRow({ group, selection }: { readonly group: Group; readonly selection: SelectionStore }) {
  // Requests are drawn only once somebody looks at them: a storm of the same failure is one row.
  const [open, setOpen] = useState(false);
  const { findings, host, layer, title, responsible } = group;
  return (
    <li class="group">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="group-count">{counted(findings.length, 'request')}</span>
          <span class="group-title">
            <Words parts={title} />
          </span>
          <span class="quiet">
            {visible(host)}
            {layer !== null && `, ${layer}`}
            {responsible !== null && `, who acts: ${responsibleLabels[responsible].toLowerCase()}`}
          </span>
        </summary>
        {open && <Requests findings={findings} selection={selection} />}
      </details>
    </li>
  );
}

function Requests({
  findings,
  selection,
}: {
  readonly findings: readonly Finding[];
  readonly selection: SelectionStore;
}) {
  const more = findings.length - most;
  return (
    <ul class="group-requests" aria-label="Requests of this root cause">
      {findings.slice(0, most).map(({ id, exchange }) => (
        <li key={id}>
          <button
            type="button"
            class="group-request"
            aria-pressed={selection.open.value?.id === id}
            onClick={() => selection.select(id)}
          >
            <span class="method">{visible(exchange.hops[0].method, 16)}</span> <Url url={exchange.hops[0].url} />
          </button>
        </li>
      ))}
      {more > 0 && <li class="quiet">{counted(more, 'more request')}</li>}
    </ul>
  );
}
