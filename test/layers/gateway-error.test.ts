import { describe, expect, test } from 'vitest';
import { writerOf } from '../../src/layers/writer-of.ts';
import { answer } from './answers.ts';

// Who wrote a 502, 503 or 504: the server in front, unless it looks like somebody's own code.

const nginx = ['Server', 'nginx/1.24.0'] as const;

describe.each([502, 503, 504])('%d behind nginx', (status) => {
  test.each([
    ['text/html', 'likely'],
    ['text/plain', 'likely'],
    ['application/json', 'hint'],
    ['application/problem+json; charset=utf-8', 'hint'],
  ])('with %s: nginx’s, %s', (type, confidence) => {
    const { id, confidence: found } = writerOf(answer(status, [nginx, ['Content-Type', type]]));
    expect([id, found]).toEqual(['nginx', confidence]);
  });

  test('without a type: nginx’s, likely', () => {
    expect(writerOf(answer(status, [nginx]))).toMatchObject({ id: 'nginx', confidence: 'likely' });
  });

  test('without a mark: something in front, as a hint', () => {
    expect(writerOf(answer(status, []))).toMatchObject({ id: 'in-front', confidence: 'hint' });
  });
});

test.each([500, 501, 505, 404])('%d is not what a server in front says by itself', (status) => {
  expect(writerOf(answer(status, [nginx]))).toMatchObject({ id: 'nginx', confidence: 'hint' });
  expect(writerOf(answer(status, []))).toMatchObject({ id: 'app', confidence: 'hint' });
});
