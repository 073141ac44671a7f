import { expect, test } from 'vitest';
import { nodeIsOldFor } from './node-version.ts';
import { readOptions } from './options.ts';

test.each([
  [[], { headless: false, keep: false, help: false, port: 4400 }],
  [['--headless', '--keep', '--port', '5000'], { headless: true, keep: true, help: false, port: 5000 }],
  [['--help'], { headless: false, keep: false, help: true, port: 4400 }],
])('%j', (args, options) => {
  expect(readOptions(args)).toEqual(options);
});

test.each([['--port', '80'], ['--port', 'x'], ['--port', '65534'], ['--port'], ['--nothing'], ['word']])(
  '%s %s is refused',
  (...args) => {
    expect(readOptions(args)).toHaveProperty('error');
  },
);

test.each([
  ['v20.18.1', true],
  ['v18.20.0', true],
  ['v20.19.0', false],
  ['v20.20.2', false],
  ['v22.1.0', false],
])('Node %s is too old for >=20.19: %s', (version, isOld) => {
  expect(nodeIsOldFor('>=20.19', version)).toBe(isOld);
});
