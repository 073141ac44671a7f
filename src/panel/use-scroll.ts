import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface ScrollView {
  /** Scroll position, px. */
  readonly top: number;
  /** Visible height, px. */
  readonly height: number;
}

/** Before the element is laid out, and in a document that is never laid out. */
const unknown: ScrollView = { top: 0, height: 600 };

/** Follows an element's scroll position and height. */
export function useScroll(box: RefObject<HTMLElement | null>): ScrollView {
  const [view, setView] = useState(unknown);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight || unknown.height });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box]);
  return view;
}
