export interface RowWindow {
  /** Index of the first row to draw. */
  readonly from: number;
  /** Index after the last row to draw. */
  readonly to: number;
}

/** Rows beyond each edge that are drawn as well, so that scrolling never shows a gap. */
const margin = 12;

/** Which of `count` rows of one height (px) are in or near the view; everything outside stays out of the document. */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, viewHeight: number): RowWindow {
  const first = Math.floor(Math.max(scrollTop, 0) / rowHeight);
  const visible = Math.ceil(viewHeight / rowHeight);
  const to = Math.min(count, first + visible + margin);
  return { from: Math.max(0, Math.min(first - margin, to - visible - margin)), to };
}

/** The scroll position that shows a row with the least movement. */
export function scrollToShow(index: number, rowHeight: number, scrollTop: number, viewHeight: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - viewHeight);
}

/** Indices of the rows to draw; the active one is always among them: it holds the focus. */
export function drawnRows(from: number, to: number, active: number): readonly number[] {
  const rows = Array.from({ length: to - from }, (_, i) => from + i);
  if (active === -1 || (active >= from && active < to)) return rows;
  return active < from ? [active, ...rows] : [...rows, active];
}
