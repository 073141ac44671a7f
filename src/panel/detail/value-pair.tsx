import type { Check } from '../../cors/checks.ts';
import type { Finding } from '../../report/finding.ts';
import { differenceOf } from '../../ui/difference.ts';
import { MarkedValue } from '../../ui/marked-value.tsx';

/** What the response allows and what the request has, one below the other in the same font, with the difference marked. */
export function ValuePair({ finding }: { readonly finding: Finding }) {
  const pair = pairOf(finding);
  if (pair === null) return null;
  const difference = pair.compare ? differenceOf(pair.found, pair.needed) : null;
  return (
    <dl class="pair">
      <dt>{pair.foundLabel}</dt>
      <dd>
        <MarkedValue value={pair.found} difference={difference} />
      </dd>
      <dt>{pair.neededLabel}</dt>
      <dd>
        <MarkedValue value={pair.needed} difference={difference} />
      </dd>
    </dl>
  );
}

interface Pair {
  readonly foundLabel: string;
  readonly found: string;
  readonly neededLabel: string;
  readonly needed: string;
  /** Whether the two are one value each, so that their difference means something. */
  readonly compare: boolean;
}

type Compared = Extract<Check['id'], 'allow-origin' | 'allow-credentials' | 'method' | 'header'>;

const labels: Readonly<Record<Compared, readonly [found: string, needed: string]>> = {
  'allow-origin': ['Server allows', 'Page’s origin'],
  'allow-credentials': ['Server sent', 'Must be'],
  method: ['Server allows', 'Request has'],
  header: ['Server allows', 'Request has'],
};

const isCompared = (id: Check['id']): id is Compared => Object.hasOwn(labels, id);

/** The two values that decided; null where a value is missing, because the headline says that. */
function pairOf({ checks, cause, outcome }: Finding): Pair | null {
  const failed = checks.find(({ state }) => state === 'failed');
  if (outcome !== 'blocked' || cause === null || failed === undefined || failed.actual === null) return null;
  const { id, actual, expected } = failed;
  if (!isCompared(id) || actual.trim() === '') return null;
  const [foundLabel, neededLabel] = labels[id];
  const needed = id === 'allow-origin' ? cause.refusal.request.origin : expected;
  return { foundLabel, found: actual, neededLabel, needed, compare: id.startsWith('allow-') };
}
