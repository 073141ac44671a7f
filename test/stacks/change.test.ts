import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plain } from '../../src/wording/text.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { recipesOf } from '../../src/report/recipes-of.ts';
import { diffText, lineDiff } from '../../src/stacks/line-diff.ts';
import { answer, exchange } from '../build.ts';

const host = 'https://api.example';

/** A page that the server refuses, and another one that it allows. */
const passed = exchange({
  page: 'https://shop.example',
  url: `${host}/items`,
  send: [['X-Tenant', '7']],
  preflight: answer(204, [
    ['Access-Control-Allow-Origin', 'https://shop.example'],
    ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'],
    ['Access-Control-Allow-Headers', 'x-tenant'],
    ['Vary', 'Origin'],
    ['Content-Length', '0'],
  ]),
  response: answer(200, [
    ['Access-Control-Allow-Origin', 'https://shop.example'],
    ['Vary', 'Origin'],
  ]),
});
const refused = exchange({
  page: 'https://app.example',
  url: `${host}/items`,
  send: [['X-Tenant', '7']],
  error: 'net::ERR_FAILED',
  preflight: answer(204, [
    ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'],
    ['Access-Control-Allow-Headers', 'x-tenant'],
    ['Vary', 'Origin'],
    ['Content-Length', '0'],
  ]),
});

describe('settings that are there', () => {
  const finding = findingOf(refused, [passed, refused]);
  const express = recipesOf(finding).find(({ id }) => id === 'express');

  it('are changed where their middleware was seen', () => {
    expect(express?.seen).toBe('detected');
    expect(express?.change?.words.map(plain)).toEqual(['Add `https://app.example` to `origin`.']);
    const diff = diffText(express?.change?.diff ?? []);
    expect(diff).toContain("+       'https://app.example',");
    expect(diff).toContain("  'https://shop.example',");
    expect(diff).not.toContain("- 'https://shop.example'");
  });

  it('are the whole set-up where nothing is known of them', () => {
    expect(recipesOf(finding).find(({ id }) => id === 'koa')).toMatchObject({ seen: null, change: null });
  });

  it('are those of the stack that a person named', () => {
    const named = recipesOf(finding, undefined, { [host]: 'koa' });
    expect(named[1]).toMatchObject({ id: 'koa', seen: 'chosen' });
    expect(recipesOf(finding, undefined, { 'https://other.example': 'koa' })[1]?.id).toBe('express');
    expect(recipesOf(finding, undefined, { [host]: 'constructor' })[1]?.id).toBe('express');
  });
});

test('a middleware that compares origins cannot have sent another one, and its recipe says so', () => {
  const slash = exchange({
    page: 'https://app.example',
    url: `${host}/items`,
    error: 'net::ERR_FAILED',
    response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example/']]),
  });
  const all = recipesOf(findingOf(slash, [slash]));
  const code = (id: string) => all.find((one) => one.id === id)?.code.replaceAll(/\n# /g, ' ') ?? '';
  expect(code('django')).toContain('`https://app.example/` is set by other code');
  expect(code('express')).not.toContain('is set by other code');
});

test('a diff holds both texts, and no line that is in both twice', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const diff = lineDiff(before, after);
      expect(diff.filter(({ sign }) => sign !== '+').map(({ line }) => line)).toEqual(before);
      expect(diff.filter(({ sign }) => sign !== '-').map(({ line }) => line)).toEqual(after);
      if (before.join() === after.join()) expect(diff.every(({ sign }) => sign === ' ')).toBe(true);
    }),
  );
});
