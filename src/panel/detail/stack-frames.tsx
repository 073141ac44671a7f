import { visible } from '../../wording/text.ts';
import type { Frame } from '../../report/frame.ts';
import { counted } from '../../ui/labels.ts';
import { frameGroups } from '../calls/frame-groups.ts';
import { Place, type OpenSource } from './place.tsx';

interface StackFramesProps {
  readonly frames: readonly Frame[];
  readonly open: OpenSource;
}

/** The frames of one stack, the innermost first; those of libraries behind a line that says whose they are. */
export function StackFrames({ frames, open }: StackFramesProps) {
  return (
    <ul class="frames">
      {frameGroups(frames).map((group, i) =>
        group.libraries.length === 0 ? (
          group.frames.map((frame, j) => <FrameLine key={`${i} ${j}`} frame={frame} open={open} />)
        ) : (
          <li key={i}>
            <details class="library">
              <summary>
                {counted(group.frames.length, 'call')} in {visible(group.libraries.join(', '))}
              </summary>
              <ul class="frames">
                {group.frames.map((frame, j) => (
                  <FrameLine key={j} frame={frame} open={open} />
                ))}
              </ul>
            </details>
          </li>
        ),
      )}
    </ul>
  );
}

function FrameLine({ frame, open }: { readonly frame: Frame; readonly open: OpenSource }) {
  return (
    <li class="frame">
      <bdi class="frame-function">{frame.function === '' ? '(anonymous)' : visible(frame.function)}</bdi>{' '}
      <Place frame={frame} open={open} />
    </li>
  );
}
