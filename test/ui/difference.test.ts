import { expect, test } from 'vitest';
import { differenceOf } from '../../src/ui/difference.ts';

test.for([
  ['http://localhost:3000/', 'http://localhost:3000'],
  ['http://localhost:3000', 'http://localhost:8080'],
  ['https://app.example', 'http://app.example'],
  ['True', 'true'],
  ['aa', 'a'],
] as const)('%s and %s differ', ([a, b]) => {
  const found = differenceOf(a, b);
  if (found === null) throw new Error('no difference');
  const middle = (text: string) => text.slice(found.start, text.length - found.end);
  // What is marked is all that differs: put into the other, it makes the other.
  expect(`${b.slice(0, found.start)}${middle(a)}${b.slice(b.length - found.end)}`).toBe(a);
  expect(`${a.slice(0, found.start)}${middle(b)}${a.slice(a.length - found.end)}`).toBe(b);
  expect(middle(a)[0]).not.toBe(middle(b)[0]);
});

test.for([
  ['', ''],
  ['a', 'a'],
  ['*', 'https://app.example'],
  ['https://shop.test:1', 'null'],
] as const)('%s and %s get no marks', ([a, b]) => {
  expect(differenceOf(a, b)).toBeNull();
});
