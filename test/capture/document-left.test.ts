import { describe, expect, test } from 'vitest';
import type { CaptureEvent, PageObserved } from '../../src/capture/event.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { isConfirmed } from '../../src/report/headline.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { asking, telling } from './events.ts';
import { replay } from './replay.ts';

// A page is left while its requests are under way (Firefox ESR 153, Chromium 156): what ends then was not given to the page, and says
// nothing of what it may read.

const url = 'http://api.example/r';
const star: HeaderList = [['Access-Control-Allow-Origin', '*']];
const withCredentials = [...star, ['Access-Control-Allow-Credentials', 'true']] as const;
const granting = [...star, ['Access-Control-Allow-Methods', '*'], ['Access-Control-Allow-Headers', '*']] as const;

const asked = (id: string, ranIn: 'firefox' | 'chromium' = 'firefox') =>
  telling(id, { ranIn, url, method: 'POST', documentId: 'first' });
const next = (id: string) =>
  telling(id, {
    url: 'http://app.example/next',
    type: 'main_frame',
    documentId: null,
    initiator: null,
    ranIn: 'firefox',
  });
const atHome = telling('page', { url: 'http://app.example/', type: 'main_frame', documentId: null, initiator: null });

function observed(responseStatus: number, documentId = 'first'): PageObserved {
  return {
    kind: 'page-observed',
    tabId: 1,
    frameId: 0,
    documentId,
    url,
    at: begin[0]?.at ?? 0,
    duration: 2000,
    responseStatus,
    arrived: true,
    by: 'script',
  };
}

/** What the log says of the only request that is in it. */
function told(events: readonly CaptureEvent[]): readonly [outcome: string, isConfirmed: boolean] {
  const { exchanges } = replay([atHome.answered(200), ...events], { preserveLog: true });
  const [exchange, ...others] = exchanges;
  if (exchange === undefined || others.length > 0)
    throw new Error(`There are ${exchanges.length} requests in the log.`);
  const finding = findingOf(exchange);
  return [finding.outcome, isConfirmed(finding)];
}

const one = asked('1');
const leaving = next('next');
const begin = [one.started(), one.sent()];

describe('in Firefox a response to everybody, refused only with credentials', () => {
  test.for<[string, readonly CaptureEvent[], readonly [string, boolean]]>([
    [
      'came when the next document was there',
      [...begin, leaving.started(), leaving.answered(200), one.answered(418, star), one.completed()],
      ['canceled', true],
    ],
    [
      'came while the next document was awaited',
      [...begin, leaving.started(), one.answered(418, star), one.completed(), leaving.answered(200)],
      ['canceled', true],
    ],
    [
      'came then, and the page saw it end: that is no refusal',
      [...begin, leaving.started(), one.answered(418, star), one.completed(), observed(0), leaving.answered(200)],
      ['canceled', true],
    ],
    [
      'came then, and the page still read it',
      [...begin, leaving.started(), one.answered(418, star), one.completed(), observed(418), leaving.answered(200)],
      ['allowed', true],
    ],
    [
      'came before',
      [...begin, one.answered(418, star), one.completed(), leaving.started(), leaving.answered(200)],
      ['allowed', false],
    ],
    [
      'came before, and the page told of it in the end',
      [...begin, one.answered(418, star), one.completed(), leaving.started(), leaving.answered(200), observed(0)],
      ['blocked', true],
    ],
    [
      'came after a navigation that left the page as it was',
      [
        leaving.started(),
        leaving.answered(204),
        leaving.completed(),
        ...begin,
        one.answered(418, star),
        one.completed(),
        observed(0),
      ],
      ['blocked', true],
    ],
    [
      'came after a navigation that was given up, while another one is awaited',
      [
        ...begin,
        leaving.started(),
        next('another').started(),
        leaving.failed('NS_BINDING_ABORTED'),
        one.answered(418, star),
        one.completed(),
      ],
      ['canceled', true],
    ],
  ])('%s', ([, events, expected]) => {
    expect(told(events)).toEqual(expected);
  });

  test('whose page was told to be of another document is not observed', () => {
    const events = [...begin, one.answered(418, star), one.completed(), observed(0, 'second')];
    expect(told(events)).toEqual(['allowed', false]);
    expect(told([observed(0, 'second'), ...events.slice(0, -1)])).toEqual(['allowed', false]);
    expect(told([...events.slice(0, -1), observed(0)])).toEqual(['blocked', true]);
  });
});

test('what every reading allows was allowed, and what every reading refuses was refused, page or not', () => {
  const left = [...begin, leaving.started(), leaving.answered(200)];
  const toAll: HeaderList = [
    ['Access-Control-Allow-Origin', 'http://app.example'],
    ['Access-Control-Allow-Credentials', 'true'],
  ];
  expect(told([...left, one.answered(200, toAll), one.completed()])).toEqual(['allowed', true]);
  const preflight = telling('2', { ranIn: 'firefox', url, method: 'OPTIONS', documentId: 'first' });
  const granted = [
    preflight.started(),
    preflight.sent(asking('POST')),
    preflight.answered(204, granting),
    preflight.completed(),
  ];
  expect(
    told([...begin, ...granted, leaving.started(), leaving.answered(200), one.answered(200, []), one.completed()]),
  ).toEqual(['blocked', true]);
});

describe('left while a redirect is followed', () => {
  const redirect: HeaderList = [...withCredentials, ['Location', 'http://other.example/']];
  test.for<[string, 'firefox' | 'chromium', string]>([
    ['Firefox', 'firefox', 'NS_ERROR_UNEXPECTED'],
    ['Firefox, by its other name', 'firefox', 'NS_ERROR_NET_ON_RECEIVING_FROM'],
    ['Chromium', 'chromium', 'net::ERR_ABORTED'],
  ])('in %s the page canceled it', ([, ranIn, error]) => {
    const there = asked('1', ranIn);
    const events = [there.started(), there.sent(), leaving.started(), there.answered(307, redirect)];
    expect(told([...events, leaving.answered(200), there.failed(error)])).toEqual(['canceled', true]);
    expect(told([...events, leaving.answered(200)])).toEqual(['canceled', true]);
  });
});

test('a worker that is stopped meanwhile knows that the page is being left', () => {
  const events = [...begin, leaving.started(), one.answered(418, star), one.completed(), leaving.answered(200)];
  const { exchanges } = replay([atHome.answered(200), ...events], { preserveLog: true, restarts: true });
  expect(exchanges.map((exchange) => findingOf(exchange).outcome)).toEqual(['canceled']);
});
