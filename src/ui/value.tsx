import { useState } from 'preact/hooks';
import { visible } from '../wording/text.ts';
import { byteSize } from './labels.ts';

interface ValueProps {
  readonly value: string;
  /** Characters shown before the cut. */
  readonly most?: number;
}

/** A stranger's value of any length: text only, control characters shown, isolated, and cut until all of it is asked for. */
export function Value({ value, most = 400 }: ValueProps) {
  const [whole, setWhole] = useState(false);
  if (value === '') return <i class="value-empty">empty</i>;
  if (whole || value.length <= most) return <bdi class="value">{visible(value, value.length)}</bdi>;
  return (
    <>
      <bdi class="value">{visible(value, most)}</bdi>{' '}
      <button type="button" class="link" onClick={() => setWhole(true)}>
        Show all ({byteSize(value.length)})
      </button>
    </>
  );
}
