import { describe, expect, test } from 'vitest';
import { plain } from '../../src/wording/text.ts';
import { corsLayer } from '../../src/layers/cors-layer.ts';
import { writerOf } from '../../src/layers/writer-of.ts';
import { cases, recordings } from './corpus.ts';

// Answers of real servers: what is said of them with confidence is right, and where nothing can be said, nothing is.

describe('the corpus', () => {
  test('has 25 stacks and 300 recorded scenarios', () => {
    const measured = recordings.filter((recording) => recording.measured && recording.stack !== 'given');
    expect(measured.length).toBeGreaterThanOrEqual(25);
    expect(measured.flatMap(({ scenarios }) => scenarios).length).toBeGreaterThanOrEqual(300);
  });

  test('has one scenario of each id', () => {
    const ids = cases.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('holds no value of a secret header', () => {
    const secrets = JSON.stringify(recordings).match(
      /"(?:set-cookie|authorization)","(?!Bearer \(hidden\)|[^"]*=\(hidden\))/gi,
    );
    expect(secrets).toBeNull();
  });
});

describe.each(cases)('$id: $title', ({ answer, memory, expected }) => {
  test('the CORS layer', () => {
    const said = corsLayer(answer, memory);
    const { cors, refused = null, alike } = expected;
    if (said.confidence === 'hint' || said.ran === 'cannot-tell') return expect(said.confidence).toBe('hint');
    if (alike !== undefined && said.ran !== cors) return expect(said.confidence).not.toBe('certain');
    expect(said.ran, said.evidence.map(plain).join('; ')).toBe(cors);
    // It may know less than is true, and says so.
    expect([refused, said.ran === 'ran-and-refused' ? 'unknown' : null]).toContain(said.refused);
  });

  test('the writer', () => {
    const said = writerOf(answer, memory);
    if (said.confidence === 'hint') return expect(said.evidence).not.toEqual([]);
    expect(said.layer, said.evidence.map(plain).join('; ')).toBe(expected.layer);
    // An app without a mark of its own is the app.
    expect(said.layer === 'app' ? [expected.writer, 'app'] : [expected.writer]).toContain(said.id);
  });
});

describe('how much is told', () => {
  const share = (told: number) => told / cases.length;

  test('the CORS layer of nine answers in ten', () => {
    const right = cases.filter(({ answer, memory, expected }) => corsLayer(answer, memory).ran === expected.cors);
    expect(share(right.length)).toBeGreaterThan(0.9);
  });

  test('the writer of two answers in three with confidence', () => {
    const right = cases.filter(({ answer, memory, expected }) => {
      const said = writerOf(answer, memory);
      return said.id === expected.writer && said.confidence !== 'hint';
    });
    expect(share(right.length)).toBeGreaterThan(0.64);
  });
});
