import { describe, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { jsonReport } from '../../src/report/json.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { golden } from './golden.ts';

const recipes: Readonly<Record<string, string>> = { several: 'django', 'login-check': 'express', hostile: 'nginx' };

describe.each(Object.entries(golden))('%s', (name, exchanges) => {
  const input = {
    findings: exchanges.map((exchange) => findingOf(exchange, exchanges)),
    page: { url: 'https://app.example/shop?session=1' },
    tool: { version: '0.1.0' },
    browser: { name: 'Chromium', version: '156.0.0.0' },
    redact: true,
  };

  test('as Markdown', async () => {
    await expect(markdownReport({ ...input, recipe: recipes[name] ?? '' })).toMatchFileSnapshot(`golden/${name}.md`);
  });

  test('as JSON, which is nothing but JSON', async () => {
    const report = jsonReport(input);
    const written = `${JSON.stringify(report, null, 2)}\n`;
    expect(JSON.parse(written)).toEqual(report);
    await expect(written).toMatchFileSnapshot(`golden/${name}.json`);
  });
});
