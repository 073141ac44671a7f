import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { forceFont } from './font.ts';

/** None of them is any machine's: what fits with these fits with what lies between. */
export const fonts = {
  wide: { latin: 800, wide: 1000, ascent: 1000, descent: 250 },
  narrow: { latin: 350, wide: 700, ascent: 800, descent: 200 },
  // As Noto Sans CJK: Latin letters of the usual width, everything else a full square, lines half as high again.
  CJK: { latin: 550, wide: 1000, ascent: 1160, descent: 320 },
} as const;

/** Expects that nothing on the page is wider than its place, in each of these widths in CSS pixels, with this machine's fonts and others. */
export async function expectToFit(page: Page, widths: readonly number[]): Promise<void> {
  for (const [name, font] of Object.entries({ own: null, ...fonts })) {
    if (font !== null) await forceFont(page, font);
    for (const width of widths) {
      await resize(page, width);
      expect.soft(await tooWide(page), `${name} font, ${width} px`).toEqual([]);
    }
  }
}

/** Resizes a page, and waits until it is laid out anew: what the views show depends on the width, too. */
export async function resize(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await frames(page);
}

/** Waits until the page is drawn anew. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * What stands out of its place, one line each: text outside of the box it belongs to, and boxes outside of the view or of the part
 * that scrolls with them. What is cut on purpose doesn't count: code in a `pre`, and lines that end in an ellipsis.
 */
function tooWide(view: Page | Frame): Promise<readonly string[]> {
  return view.evaluate(() => {
    const found = new Set<string>();
    const tolerance = 1;
    const named = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;

    /** Null: it is cut on purpose. */
    function frameOf(element: Element): Element | null {
      for (let outer: Element | null = element; outer !== null; outer = outer.parentElement) {
        const { overflowX, textOverflow, clipPath, position } = getComputedStyle(outer);
        if (textOverflow === 'ellipsis' || clipPath !== 'none' || outer.tagName === 'PRE') return null;
        if (overflowX !== 'visible' && outer !== document.body) return outer;
        if (position === 'fixed') break;
      }
      return document.documentElement;
    }

    function blockOf(element: Element): Element {
      let block = element;
      while (block.parentElement !== null && /^(?:inline|contents)$/.test(getComputedStyle(block).display))
        block = block.parentElement;
      return block;
    }

    function check(what: string, inner: DOMRect, outer: Element): void {
      if (inner.width === 0 || inner.height === 0) return;
      const { left, right } = outer.getBoundingClientRect();
      const over = Math.max(inner.right - right, left - inner.left);
      if (over > tolerance) found.add(`${what}: ${Math.round(over)} px out of ${named(outer)}`);
    }

    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('svg') !== null || !element.checkVisibility()) continue;
      if (frameOf(element) === null) continue;
      const frame = element.parentElement === null ? null : frameOf(element.parentElement);
      if (frame !== null) check(named(element), element.getBoundingClientRect(), frame);
      for (const child of element.childNodes) {
        if (child.nodeType !== Node.TEXT_NODE || child.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(child);
        const text = (child.textContent ?? '').slice(0, 40);
        for (const rect of range.getClientRects()) check(`"${text}" in ${named(element)}`, rect, blockOf(element));
      }
    }
    for (const element of document.querySelectorAll('*')) {
      if (!/auto|scroll/.test(getComputedStyle(element).overflowX) || element.tagName === 'PRE') continue;
      const over = element.scrollWidth - element.clientWidth;
      if (over > 0) found.add(`${named(element)} scrolls sideways by ${over} px`);
    }
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) found.add(`the view is ${over} px too narrow`);
    return [...found];
  });
}
