import type { Frame, Page } from 'puppeteer-core';

/** How a font is measured, in thousandths of its size. */
export interface Measures {
  /** The width of each character up to U+200F: Latin letters, digits, punctuation. */
  readonly latin: number;
  /** The width of each character above: dashes, arrows, Han. */
  readonly wide: number;
  readonly ascent: number;
  readonly descent: number;
}

/**
 * A TrueType font in which every character is a box of a known width, so that a layout can be tried with fonts that no machine
 * needs to have installed. Follows the OpenType specification 1.9; holds the tables without which Chromium refuses a font.
 */
function fontOf({ latin, wide, ascent, descent }: Measures): Buffer {
  const box = glyph(400);
  const empty = Buffer.alloc(0);
  const widths = [latin, latin, wide];
  return sfnt({
    'OS/2': os2(ascent, descent),
    cmap: cmap([
      [0x20, 0x20, 3],
      [0x21, 0x20_0f, 1],
      [0x20_10, 0x10_ff_ff, 2],
    ]),
    glyf: Buffer.concat([box, box, box, empty]),
    head: head(),
    hhea: int16(1, 0, ascent, -descent, 0, Math.max(...widths), 0, 0, 400, 1, 0, 0, 0, 0, 0, 0, 0, 4),
    hmtx: int16(...[...widths, latin].flatMap((width) => [width, 0])),
    loca: int16(...[0, 1, 2, 3, 3].map((count) => (count * box.length) / 2)),
    maxp: int16(1, 0, 4, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
    name: int16(0, 0, 6),
    post: Buffer.concat([int16(3, 0, 0, 0, -100, 50), Buffer.alloc(20)]),
  });
}

/** Makes a view use a font with these measures for all its text. Throws when the browser refuses the font. */
export async function forceFont(view: Page | Frame, measures: Measures): Promise<void> {
  // As bytes: the policy of the extension's pages lets no font be loaded.
  const bytes = fontOf(measures).toString('base64');
  await view.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    document.fonts.clear();
    document.fonts.add(await new FontFace('forced', data).load());
    const style = document.createElement('style');
    style.textContent = '*, ::before, ::after { font-family: forced !important }';
    document.head.append(style);
  }, bytes);
}

/** Big-endian, as everything in the format. */
function int16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) buffer.writeUInt16BE(value & 0xff_ff, i * 2);
  return buffer;
}

function int32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, i * 4);
  return buffer;
}

/** One contour of four points: a box of this width that stands on the baseline. */
function glyph(width: number): Buffer {
  const [onCurve, height] = [1, 600];
  const outline = [int16(1, 0, 0, width, height, 3, 0), Buffer.alloc(4, onCurve)];
  const steps = int16(0, 0, width, 0, 0, height, 0, -height);
  return Buffer.concat([...outline, steps]);
}

/** Format 13: many characters, one glyph. */
function cmap(ranges: readonly (readonly [from: number, to: number, glyph: number])[]): Buffer {
  return Buffer.concat([
    int16(0, 1, 3, 10),
    int32(12),
    int16(13, 0),
    int32(16 + ranges.length * 12, 0, ranges.length, ...ranges.flat()),
  ]);
}

function head(): Buffer {
  const [magic, flags, unitsPerEm] = [0x5f_0f_3c_f5, 0, 1000];
  const bounds = [0, 0, 400, 600];
  return Buffer.concat([
    int32(0x1_00_00, 0x1_00_00, 0, magic),
    int16(flags, unitsPerEm),
    int32(0, 0, 0, 0),
    int16(...bounds, 0, 8, 2, 0, 0),
  ]);
}

function os2(ascent: number, descent: number): Buffer {
  const [regular, permitted] = [400, 0];
  return Buffer.concat([
    int16(4, 500, regular, 5, permitted, ...Array.from({ length: 11 }, () => 0)),
    Buffer.alloc(10),
    int32(0, 0, 0, 0, 0),
    int16(0x40, 0x20, 0xff_ff, ascent, -descent, 0, ascent, descent),
    int32(0, 0),
    int16(500, 600, 0, 0x20, 1),
  ]);
}

/** The file: the tables' directory, then each table at a multiple of four. Nobody looks at the checksums of web fonts. */
function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  let offset = 12 + entries.length * 16;
  for (const [tag, table] of entries) {
    records.push(Buffer.from(tag.padEnd(4)), int32(0, offset, table.length));
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  const log = Math.floor(Math.log2(entries.length));
  const directory = Buffer.concat([
    int32(0x1_00_00),
    int16(entries.length, 16 * 2 ** log, log, entries.length * 16 - 16 * 2 ** log),
  ]);
  return Buffer.concat([directory, ...records, ...bodies]);
}
