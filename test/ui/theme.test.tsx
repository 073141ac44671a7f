import { expect, test } from 'vitest';
import { applyTheme, type Surroundings, type Theme } from '../../src/ui/theme.ts';

function surroundings(start: Theme) {
  let theme = start;
  let changed = () => {};
  const fake: Surroundings = {
    theme: () => theme,
    onChange(on) {
      changed = on;
      return () => {
        changed = () => {};
      };
    },
  };
  const change = (next: Theme) => {
    theme = next;
    changed();
  };
  return { fake, change };
}

const shown = () => document.documentElement.dataset['theme'];

test('auto follows the surroundings until it is stopped', () => {
  const { fake, change } = surroundings('dark');
  const stop = applyTheme('auto', fake);
  expect(shown()).toBe('dark');
  change('light');
  expect(shown()).toBe('light');
  stop();
  change('dark');
  expect(shown()).toBe('light');
});

test('a choice holds against the surroundings', () => {
  const { fake, change } = surroundings('light');
  applyTheme('dark', fake);
  change('light');
  expect(shown()).toBe('dark');
});
