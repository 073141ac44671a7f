import { visible } from '../wording/text.ts';
import type { Difference } from './difference.ts';
import { Value } from './value.tsx';

interface MarkedValueProps {
  readonly value: string;
  /** null: nothing is marked. */
  readonly difference: Difference | null;
}

/** A value with the characters marked by which it differs from another; a dashed box stands where it has none. */
export function MarkedValue({ value, difference }: MarkedValueProps) {
  if (difference === null || value.length > longest) return <Value value={value} most={longest} />;
  const until = value.length - difference.end;
  const differing = value.slice(difference.start, until);
  return (
    <bdi class="value">
      {visible(value.slice(0, difference.start), longest)}
      {differing === '' ? (
        <span class="differs-missing" role="img" aria-label="(missing here)" />
      ) : (
        <mark class="differs">{visible(differing, longest)}</mark>
      )}
      {visible(value.slice(until), longest)}
    </bdi>
  );
}

/** Characters of a value that are shown before it is cut. */
const longest = 300;
