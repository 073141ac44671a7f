import type { LayoutStore } from './state/layout.ts';

const step = 16;

/** The bar between list and detail: dragged, or moved by arrow keys. */
export function Splitter({ layout }: { readonly layout: LayoutStore }) {
  const width = layout.listWidth.value;
  const { smallest, largest } = layout.limits;

  const onPointerDown = (event: PointerEvent) => {
    const bar = event.currentTarget;
    if (!(bar instanceof HTMLElement)) return;
    bar.setPointerCapture(event.pointerId);
    const from = event.clientX - width;
    const follow = (move: PointerEvent) => layout.resize(move.clientX - from);
    bar.addEventListener('pointermove', follow);
    bar.addEventListener('lostpointercapture', () => bar.removeEventListener('pointermove', follow), { once: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width - step,
      ArrowRight: width + step,
      Home: smallest,
      End: largest,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    layout.resize(next);
  };

  return (
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the list"
      aria-valuenow={width}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
