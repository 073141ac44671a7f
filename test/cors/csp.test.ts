import { expect, test } from 'vitest';
import { decidingDirective, nameOf } from '../../src/cors/csp.ts';

test.for([
  ["connect-src 'self'; img-src *", 'connect-src', "connect-src 'self'"],
  ['img-src *;  Connect-Src https://a.example ', 'connect-src', 'Connect-Src https://a.example'],
  ["default-src 'self'; img-src *", 'connect-src', "default-src 'self'"],
  ["default-src *; script-src 'self'", 'script-src-elem', "script-src 'self'"],
  ["script-src 'self'; child-src blob:", 'worker-src', 'child-src blob:'],
  ["script-src 'self'", 'worker-src', "script-src 'self'"],
  ["connect-src 'none'; connect-src *", 'connect-src', "connect-src 'none'"],
  ['connect-src', 'connect-src', 'connect-src'],
  ['connect-srcs *', 'connect-src', null],
  ["img-src 'self'", 'connect-src', null],
  ['', 'connect-src', null],
] as const)('%s decides about %s with %s', ([policy, effective, expected]) => {
  expect(decidingDirective(policy, effective)).toBe(expected);
});

test('a directive’s name', () => {
  expect(["IMG-SRC 'self'", 'img-src', ''].map(nameOf)).toEqual(['img-src', 'img-src', '']);
});
