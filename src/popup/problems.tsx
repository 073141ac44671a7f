import type { Finding } from '../report/finding.ts';
import { groupsOf, type Group } from '../report/group.ts';
import { counted, outcomeLabels, responsibleLabels } from '../ui/labels.ts';
import { OutcomeIcon } from '../ui/outcome.tsx';
import { urlParts } from '../ui/url-parts.ts';
import { Words } from '../ui/words.tsx';
import { visible } from '../wording/text.ts';

interface ProblemsProps {
  readonly failures: readonly Finding[];
  readonly onOpen: (findingId: string | null) => void;
}

/** As many as a person reads in two seconds. */
const most = 3;

/** What is wrong, the worst first: what CORS blocked before everything else, then what the most requests failed for. */
export function Problems({ failures, onOpen }: ProblemsProps) {
  const groups = groupsOf(failures).toSorted((a, b) => Number(isBlocked(b)) - Number(isBlocked(a)));
  const more = groups.length - most;
  return (
    <ul class="failures" aria-label="Problems">
      {groups.slice(0, most).map((group) => (
        <li key={group.key}>
          <ProblemButton group={group} onOpen={onOpen} />
        </li>
      ))}
      {more > 0 && <li class="failures-more">{counted(more, 'more problem')} in the full view.</li>}
    </ul>
  );
}

const isBlocked = ({ findings }: Group) => findings.some(({ outcome }) => outcome === 'blocked');

function ProblemButton({ group, onOpen }: { readonly group: Group; readonly onOpen: ProblemsProps['onOpen'] }) {
  const { findings, responsible, title } = group;
  const newest = findings.at(-1) ?? findings[0];
  const words = newest.rootCause ?? newest.cause;
  const [{ method, url }] = newest.exchange.hops;
  return (
    <button type="button" class="failure" onClick={() => onOpen(newest.id)}>
      <OutcomeIcon outcome={newest.outcome} />
      <span class="visually-hidden">{outcomeLabels[newest.outcome]}: </span>
      <span class="failure-why">
        <Words parts={title} />
      </span>
      {words !== null && (
        <span class="failure-fix">
          {responsible !== null && `Fix in: ${responsibleLabels[responsible].toLowerCase()}. `}
          <Words parts={words.act} />
        </span>
      )}
      <span class="failure-url">
        {findings.length > 1 ? `${counted(findings.length, 'request')}, the last ` : ''}
        {visible(method, 16)} <bdi>{visible(urlParts(url).path, 300)}</bdi> <bdi>{visible(group.host)}</bdi>
      </span>
    </button>
  );
}
