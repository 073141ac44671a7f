import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Access } from '../../src/session/access.ts';
import { App } from '../../src/welcome/app.tsx';
import { createWelcome } from '../../src/welcome/state.ts';

afterEach(cleanup);

function open(access: Access, { answer = true, browser = 'Firefox' } = {}) {
  let tell: (access: Access) => void = () => undefined;
  const welcome = createWelcome({
    browser,
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
  open({ sites: false, privateWindows: false }, { answer: false });
  fireEvent.click(screen.getByRole('button', { name: 'Allow access to all websites' }));
  expect(
    await screen.findByText(/It was not allowed.*: here, or in about:addons, WhyCORS, Permissions\./),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Allow access to all websites' })).toBeTruthy();
});

test.each([
  ['Firefox', true, 'Private windows: WhyCORS works in them too.'],
  [
    'Firefox',
    false,
    'Private windows: WhyCORS does not work in them. To change that, open about:addons, WhyCORS, “Run in Private Windows”, Allow.',
  ],
  [
    'Chromium',
    false,
    'Incognito windows: WhyCORS does not work in them. To change that, open chrome://extensions, WhyCORS, Details, “Allow in Incognito”.',
  ],
  [
    'Edge',
    false,
    'InPrivate windows: WhyCORS does not work in them. To change that, open edge://extensions, WhyCORS, Details, “Allow in InPrivate”.',
  ],
])('%s, private windows allowed: %s', (browser, privateWindows, text) => {
  open({ sites: true, privateWindows }, { browser });
  expect(screen.getByText(text)).toBeTruthy();
});
