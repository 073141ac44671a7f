import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line that any machine can read: `12 passed, 0 failed`. */
export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    const count = (state: string) => states.filter((one) => one === state).length;
    const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
    console.log(`\n${count('passed')} passed, ${count('failed') + broken} failed${skipped}\n`);
  },
};
