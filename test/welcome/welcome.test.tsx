import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Access } from '../../src/session/access.ts';
import { App } from '../../src/welcome/app.tsx';
import { createWelcome } from '../../src/welcome/state.ts';

afterEach(cleanup);

function open(access: Access, answer = true) {
  let tell: (access: Access) => void = () => undefined;
  const welcome = createWelcome({
    watchAccess(on) {
      tell = on;
      on(access);
      return () => undefined;
    },
    allowSites: async () => {
      if (answer) tell({ ...access, sites: true });
      return answer;
    },
  });
  render(<App welcome={welcome} />);
}

test('asks by a click, and says what to do next', async () => {
  open({ sites: false, privateWindows: false });
  expect(screen.getByRole('heading', { name: 'One permission is missing' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Allow access to all websites' }));
  expect(await screen.findByRole('heading', { name: 'Ready' })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('says where to go after a no', async () => {
  open({ sites: false, privateWindows: false }, false);
  fireEvent.click(screen.getByRole('button', { name: 'Allow access to all websites' }));
  expect(await screen.findByText(/It was not allowed/)).toBeTruthy();
});

test.each([
  [true, /works in them too/],
  [false, /does not work in them/],
])('private windows allowed: %s', (privateWindows, text) => {
  open({ sites: true, privateWindows });
  expect(screen.getByText(text)).toBeTruthy();
});
