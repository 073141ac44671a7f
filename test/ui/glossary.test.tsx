import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { glossary, piecesOf } from '../../src/ui/glossary.ts';
import { Words } from '../../src/ui/words.tsx';

afterEach(cleanup);

test('every meaning is one plain sentence that does not need the word itself', () => {
  for (const [word, meaning] of Object.entries(glossary)) {
    expect(meaning.match(/[.](?:\s|$)/g)?.length).toBe(1);
    expect(meaning.split(' ').length).toBeLessThanOrEqual(24);
    expect(meaning.toLowerCase()).not.toMatch(new RegExp(`\\b${word.toLowerCase()}\\b`));
  }
});

test('pieces put together are the words, and each word is explained once', () => {
  const words = 'The preflight asks, CORS answers, and the preflight ends.';
  const pieces = piecesOf(words);
  expect(pieces.map(({ text }) => text).join('')).toBe(words);
  expect(pieces.filter(({ meaning }) => meaning !== null).map(({ text }) => text)).toEqual(['preflight', 'CORS']);
});

test('values are never explained, they are not our words', () => {
  const { container } = render(<Words parts={['the ', { code: 'preflight' }, ' of a preflight']} explained />);
  expect(container.querySelectorAll('abbr')).toHaveLength(1);
  expect(container.textContent).toBe('the preflight of a preflight');
});
