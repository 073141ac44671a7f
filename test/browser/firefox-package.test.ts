import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

test("Mozilla's own linter has nothing to say about the package", () => {
  const linter = path.join(root, 'node_modules/addons-linter/bin/addons-linter');
  const told = execFileSync(process.execPath, [linter, '--output', 'json', path.join(root, 'dist/firefox')], {
    encoding: 'utf8',
  });
  const { errors, warnings, notices }: Readonly<Record<string, unknown>> = JSON.parse(told);
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
