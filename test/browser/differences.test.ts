import { describe, expect, test } from 'vitest';
import { openAsker } from '../conformance/browse.ts';
import type { Case } from '../conformance/case.ts';
import { chromium } from '../conformance/chromium/subject.ts';
import { differences } from '../conformance/differences.ts';
import { firefox } from '../conformance/firefox/subject.ts';
import { startServer } from '../conformance/serve.ts';
import type { Subject } from '../conformance/subject.ts';
import { judgedIn } from '../cors/browsers-table.ts';

const cases = differences.map(({ draft }, id): Case => ({ seed: 0, id, family: 'differences', ...draft }));

describe('assets/browsers.md says what real browsers say', () => {
  test.for([chromium, firefox])('$name', async (subject) => {
    const told = await asked(subject);
    const ours = differences.map((one) => [one.exchange, judgedIn(one, subject.name)]);
    expect(told).toEqual(ours);
  });
});

async function asked(subject: Subject): Promise<readonly unknown[]> {
  const server = await startServer(subject);
  const { browser, recorder, close } = await subject.launch(null);
  try {
    const asker = await openAsker(browser, recorder, server);
    server.serve(cases);
    const rows: unknown[] = [];
    for (const [i, one] of cases.entries()) {
      const [attempt] = await asker.run(one);
      const truth = attempt?.truth;
      const passed = truth?.outcome === 'allowed';
      rows.push([differences[i]?.exchange, passed ? null : { name: truth?.outcome === 'blocked' ? truth.code : null }]);
    }
    return rows;
  } finally {
    await close();
    await server.close();
  }
}
