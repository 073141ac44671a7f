import { expect, test } from 'vitest';
import { browserOf } from '../../src/report/browser-of.ts';

test.for([
  { agent: 'Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', want: ['Chromium', '156.0.0.0'] },
  {
    agent: 'Mozilla/5.0 (X11) AppleWebKit/537.36 HeadlessChrome/156.0.0.0 Safari/537.36',
    want: ['Chromium', '156.0.0.0'],
  },
  { agent: 'Mozilla/5.0 (Windows) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.1.2', want: ['Edge', '150.0.1.2'] },
  { agent: 'Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0', want: ['Firefox', '153.0'] },
  { agent: '', want: ['unknown', ''] },
])('$want.0 $want.1 is told by its user agent', ({ agent, want: [name, version] }) => {
  expect(browserOf(agent)).toEqual({ name, version });
});
