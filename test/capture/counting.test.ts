import { describe, expect, test } from 'vitest';
import type { RequestEvent } from '../../src/capture/event.ts';
import { page, telling } from './events.ts';
import { replay } from './replay.ts';

// Each request of a page is counted once, wherever it is taken on the way.

const home = (path: string) => telling('1', { url: `${page}/${path}` });
const secure = telling('1', { url: 'https://app.example/r' });
const away = telling('1');
const found = (location: string) => [302, [['Location', location]]] as const;

describe('the counts', () => {
  test.each<[string, readonly RequestEvent[], { readonly total: number; readonly sameOrigin: number }]>([
    [
      'a request to the page’s own origin',
      [home('a').started(), home('a').sent(), home('a').answered(200), home('a').completed()],
      { total: 1, sameOrigin: 1 },
    ],
    [
      'moved to https by HSTS before it was sent: another origin',
      [home('a').started(), secure.started(), secure.sent(), secure.answered(200), secure.completed()],
      { total: 1, sameOrigin: 0 },
    ],
    [
      'moved within the own origin',
      [home('a').started(), home('b').started(), home('b').sent(), home('b').answered(200), home('b').completed()],
      { total: 1, sameOrigin: 1 },
    ],
    [
      'redirected by an answer, to another origin',
      [
        home('a').started(),
        home('a').sent(),
        home('a').answered(...found('http://api.example/r')),
        away.started(),
        away.sent(),
        away.answered(200),
        away.failed(),
      ],
      { total: 1, sameOrigin: 0 },
    ],
    [
      'to another origin at once, and redirected there',
      [
        away.started(),
        away.sent(),
        away.answered(...found('http://api.example/s')),
        away.started(),
        away.sent(),
        away.answered(200),
        away.completed(),
      ],
      { total: 1, sameOrigin: 0 },
    ],
  ])('%s', (_, events, counts) => {
    expect(replay(events).tab(1).counts).toMatchObject(counts);
  });
});
