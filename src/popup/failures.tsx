import { visible } from '../wording/text.ts';
import type { Finding } from '../report/finding.ts';
import { Headline } from '../ui/headline.tsx';
import { counted, outcomeLabels } from '../ui/labels.ts';
import { OutcomeIcon } from '../ui/outcome.tsx';
import { Url } from '../ui/url.tsx';

interface FailuresProps {
  readonly failures: readonly Finding[];
  readonly onOpen: (findingId: string | null) => void;
}

/** As many as a person reads in a popup. */
const most = 50;

/** What failed, newest first, CORS before everything else. */
export function Failures({ failures, onOpen }: FailuresProps) {
  const newest = failures
    .toReversed()
    .toSorted((a, b) => Number(b.outcome === 'blocked') - Number(a.outcome === 'blocked'));
  return (
    <ul class="failures" aria-label="Failed requests">
      {newest.slice(0, most).map((finding) => (
        <li key={finding.id}>
          <button type="button" class="failure" onClick={() => onOpen(finding.id)}>
            <OutcomeIcon outcome={finding.outcome} />
            <span class="visually-hidden">{outcomeLabels[finding.outcome]}: </span>
            <Request finding={finding} />
            <span class="failure-why">
              <Headline finding={finding} />
            </span>
          </button>
        </li>
      ))}
      {failures.length > most && (
        <li class="failures-more">{counted(failures.length - most, 'more failure')} in the full view.</li>
      )}
    </ul>
  );
}

function Request({ finding }: { readonly finding: Finding }) {
  const [hop] = finding.exchange.hops;
  return (
    <span class="failure-url">
      {visible(hop.method, 16)} <Url url={hop.url} pathFirst />
    </span>
  );
}
