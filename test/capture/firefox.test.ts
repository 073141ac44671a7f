import { describe, expect, test } from 'vitest';
import { fromFirefox } from '../../src/capture/firefox.ts';
import type { RequestEvent } from '../../src/capture/event.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { line } from './expected.ts';
import { replay } from './replay.ts';

const page = 'http://app.example';
const api = 'http://api.example/r';
let clock = 0;

interface Changes {
  readonly url?: string;
  readonly method?: string;
  readonly originUrl?: string | undefined;
  readonly tabId?: number;
  readonly type?: string;
}

/** Firefox's own details of one request, event by event. */
function request(requestId: string, changes: Changes = {}) {
  const details = () => ({
    requestId,
    tabId: 1,
    frameId: 0,
    documentId: 'doc',
    originUrl: `${page}/page`,
    url: api,
    method: 'GET',
    type: 'xmlhttprequest',
    timeStamp: ++clock,
    ...changes,
  });
  const listed = (headers: HeaderList) => headers.map(([name, value]) => ({ name, value }));
  return {
    started: (url?: string) => fromFirefox.onBeforeRequest({ ...details(), ...(url === undefined ? {} : { url }) }),
    sent: (headers: HeaderList = [['Origin', page]]) =>
      fromFirefox.onSendHeaders({ ...details(), requestHeaders: listed(headers) }),
    answered: (statusCode: number, headers: HeaderList = []) =>
      fromFirefox.onHeadersReceived({
        ...details(),
        statusCode,
        statusLine: `HTTP/1.1 ${statusCode}`,
        responseHeaders: listed(headers),
      }),
    redirected: (statusCode: number, redirectUrl: string) =>
      [fromFirefox.onBeforeRedirect({ ...details(), statusCode, redirectUrl })].filter((event) => event !== null),
    completed: () => fromFirefox.onCompleted({ ...details(), fromCache: false }),
    failed: (error = 'NS_ERROR_DOM_BAD_URI') => fromFirefox.onErrorOccurred({ ...details(), error }),
  };
}

const asking: HeaderList = [
  ['Origin', page],
  ['Access-Control-Request-Method', 'PUT'],
];
const open: HeaderList = [['Access-Control-Allow-Origin', '*']];
const granting: HeaderList = [...open, ['Access-Control-Allow-Methods', 'PUT']];

const main = () => request('1', { method: 'PUT' });
const preflight = (id = '2') => request(id, { method: 'OPTIONS' });
const lines = (events: readonly RequestEvent[]) => replay(events).exchanges.map(line);

describe('stories that Firefox tells its own way', () => {
  test.for<{ name: string; events: () => readonly RequestEvent[]; lines: readonly string[] }>([
    {
      name: 'a blocked response ends as completed',
      events: () => [request('1').started(), request('1').sent(), request('1').answered(200), request('1').completed()],
      lines: ['xmlhttprequest GET api.example/r 200 completed blocked no-allow-origin'],
    },
    {
      name: 'of two that are alike the one that was given up keeps its preflight, which was given up before it',
      events: () => {
        const [one, other] = [main(), request('3', { method: 'PUT' })];
        const [its, others] = [preflight(), preflight('4')];
        return [
          one.started(),
          one.sent(),
          its.started(),
          its.sent(asking),
          other.started(),
          other.sent(),
          others.started(),
          others.sent(asking),
          others.failed('NS_BINDING_ABORTED'),
          other.failed('NS_BINDING_ABORTED'),
          its.answered(403, open),
          its.failed(),
          one.failed(),
        ];
      },
      lines: [
        'xmlhttprequest PUT(403 error) api.example/r unsent - NS_ERROR_DOM_BAD_URI blocked preflight-not-ok',
        'xmlhttprequest PUT(- error) api.example/r unsent - NS_BINDING_ABORTED canceled aborted',
      ],
    },
    {
      name: 'a preflight comes after its request was said to be sent',
      events: () => [
        main().started(),
        main().sent(),
        preflight().started(),
        preflight().sent(asking),
        preflight().answered(204, granting),
        preflight().completed(),
        main().answered(200, open),
        main().completed(),
      ],
      lines: ['xmlhttprequest PUT(204 completed) api.example/r 200 completed allowed'],
    },
    {
      name: 'a refused preflight, the request told to have failed last',
      events: () => [
        main().started(),
        main().sent(),
        preflight().started(),
        preflight().sent(asking),
        preflight().answered(404),
        preflight().failed(),
        main().failed(),
      ],
      lines: ['xmlhttprequest PUT(404 error) api.example/r unsent - NS_ERROR_DOM_BAD_URI blocked no-allow-origin'],
    },
    {
      name: 'a refused preflight, the request told to have failed first',
      events: () => [
        main().started(),
        main().sent(),
        preflight().started(),
        preflight().sent(asking),
        preflight().answered(404),
        main().failed(),
        preflight().failed(),
      ],
      lines: ['xmlhttprequest PUT(404 error) api.example/r unsent - NS_ERROR_DOM_BAD_URI blocked no-allow-origin'],
    },
    {
      name: 'a preflight that nobody answers has the reason, its request has not',
      events: () => [
        main().started(),
        main().sent(),
        preflight().started(),
        preflight().sent(asking),
        preflight().failed('NS_ERROR_CONNECTION_REFUSED'),
        main().failed(),
      ],
      lines: ['xmlhttprequest PUT(- error) api.example/r unsent - NS_ERROR_DOM_BAD_URI failed network-error'],
    },
    {
      name: 'a redirected preflight',
      events: () => [
        main().started(),
        main().sent(),
        preflight().started(),
        preflight().sent(asking),
        preflight().answered(307, [...open, ['Location', '/login']]),
        main().failed(),
        preflight().failed('NS_ERROR_NET_ON_RECEIVING_FROM'),
      ],
      lines: ['xmlhttprequest PUT(307 error) api.example/r unsent - NS_ERROR_DOM_BAD_URI blocked preflight-redirected'],
    },
    {
      name: 'a revalidated response is judged on what the cache made of it',
      events: () => [
        request('1').started(),
        request('1').sent(),
        request('1').answered(304),
        request('1').answered(200, open),
        request('1').completed(),
      ],
      lines: ['xmlhttprequest GET api.example/r 200 completed allowed'],
    },
    {
      name: 'a refused redirect ends with the name of a broken connection',
      events: () => [
        request('1').started(),
        request('1').sent(),
        request('1').answered(302, [['Location', '/b']]),
        ...request('1').redirected(302, `${api}/b`),
        request('1').failed('NS_ERROR_NET_ON_RECEIVING_FROM'),
      ],
      lines: ['xmlhttprequest GET api.example/r 302 NS_ERROR_NET_ON_RECEIVING_FROM blocked no-allow-origin'],
    },
    {
      name: 'a redirect to another scheme is closed by nothing',
      events: () => [
        request('1').started(),
        request('1').sent(),
        request('1').answered(302, [...open, ['Location', 'about:blank']]),
        ...request('1').redirected(302, 'about:blank'),
      ],
      lines: ['xmlhttprequest GET api.example/r 302 open blocked redirect-scheme'],
    },
    {
      name: 'upgraded to https: before it is sent, it is one request to the new address',
      events: () => [
        request('1').started(),
        ...request('1').redirected(0, 'https://api.example/r'),
        request('1').started('https://api.example/r'),
        request('1').sent(),
        request('1').answered(200, open),
        request('1').completed(),
      ],
      lines: ['xmlhttprequest GET api.example/r 200 completed allowed'],
    },
    {
      name: 'what a service worker takes is not the page’s',
      events: () => [request('1').started(), ...request('1').redirected(0, api)],
      lines: [],
    },
    {
      name: 'what a service worker passes on is',
      events: () => [
        request('1').started(),
        ...request('1').redirected(0, api),
        request('1').started(),
        request('1').sent(),
        request('1').answered(200, open),
        request('1').completed(),
      ],
      lines: ['xmlhttprequest GET api.example/r 200 completed allowed'],
    },
    {
      name: 'a page’s own request handed to a service worker',
      events: () => [
        request('1', { url: `${page}/r` }).started(),
        ...[fromFirefox.onBeforeRedirect({ ...bare(`${page}/r`), statusCode: 0, redirectUrl: `${page}/r` })].filter(
          (event) => event !== null,
        ),
      ],
      lines: [],
    },
    {
      name: 'a redirect that the page does not follow ends as completed',
      events: () => [
        request('1').started(),
        request('1').sent(),
        request('1').answered(302, [...open, ['Location', '/b']]),
        request('1').completed(),
      ],
      lines: ['xmlhttprequest GET api.example/r 302 completed failed aborted'],
    },
    {
      name: 'an image that Opaque Response Blocking refuses ends like one that was given up',
      events: () => {
        const image = request('1', { type: 'image' });
        const html: HeaderList = [['Content-Type', 'text/html']];
        return [image.started(), image.sent([]), image.answered(200, html), image.failed('NS_BINDING_ABORTED')];
      },
      lines: ['image GET api.example/r 200 NS_BINDING_ABORTED failed blocked-by-orb'],
    },
  ])('$name', ({ events, lines: wanted }) => {
    expect(lines(events())).toEqual(wanted);
  });

  test('alike requests get the preflights that ask for their headers', () => {
    const [plain, named] = [request('1'), request('2')];
    const asks = request('3', { method: 'OPTIONS' });
    const { exchanges } = replay([
      plain.started(),
      plain.sent(),
      named.started(),
      named.sent([
        ['Origin', page],
        ['X-A', '1'],
      ]),
      asks.started(),
      asks.sent([
        ['Origin', page],
        ['Access-Control-Request-Method', 'GET'],
        ['Access-Control-Request-Headers', 'x-a'],
      ]),
      asks.answered(403),
      asks.failed(),
      named.failed(),
      plain.answered(200, open),
      plain.completed(),
    ]);
    expect(exchanges.map(({ id, hops }) => [id, hops[0].preflight?.id])).toEqual([
      ['1', undefined],
      ['2', '3'],
    ]);
  });

  test('of identical requests each gets the preflight that explains its end', () => {
    const [one, two] = [request('1', { method: 'PUT' }), request('2', { method: 'PUT' })];
    const [first, second] = [preflight('3'), preflight('4')];
    const { exchanges } = replay([
      one.started(),
      one.sent(),
      two.started(),
      two.sent(),
      first.started(),
      first.sent(asking),
      second.started(),
      second.sent(asking),
      first.answered(403),
      first.failed(),
      second.answered(204, granting),
      second.completed(),
      // The second one's preflight was the first that was seen.
      two.failed(),
      one.answered(200, open),
      one.completed(),
    ]);
    expect(exchanges.map(line)).toEqual([
      'xmlhttprequest PUT(204 completed) api.example/r 200 completed allowed',
      'xmlhttprequest PUT(403 error) api.example/r unsent - NS_ERROR_DOM_BAD_URI blocked no-allow-origin',
    ]);
  });
});

function bare(url: string) {
  return { requestId: '1', tabId: 1, frameId: 0, method: 'GET', type: 'xmlhttprequest', url, timeStamp: 1 };
}

describe('the details', () => {
  test.each([
    ['a page', 1, 'http://app.example/a/b?c', 'http://app.example'],
    ['a blob: frame', 1, 'http://app.example:3000/', 'http://app.example:3000'],
    ['a sandboxed frame', 1, undefined, 'null'],
    ['a file', 1, 'file:///tmp/a.html', 'null'],
    ['the browser itself', -1, undefined, null],
    ['an extension', 1, 'moz-extension://a-b/c.html', 'moz-extension://a-b/c.html'],
  ])('the origin of %s', (_, tabId, originUrl, initiator) => {
    expect(request('1', { tabId, originUrl }).started()).toMatchObject({ initiator });
  });

  test('cookies that came as one value are several lines again, so that each is masked', () => {
    const told = request('1').answered(200, [['Set-Cookie', 'a=secret-1; Path=/\nb=secret-2']]);
    expect(told).toMatchObject({
      headers: [
        ['Set-Cookie', 'a=secret-1; Path=/'],
        ['Set-Cookie', 'b=secret-2'],
      ],
    });
    const { exchanges } = replay([request('1').started(), request('1').sent(), told, request('1').completed()]);
    expect(JSON.stringify(exchanges)).not.toContain('secret-');
  });

  test('bytes that are no text are taken one by one', () => {
    const responseHeaders = [{ name: 'X', binaryValue: [0xe9, 0x41] }, { name: 'Y' }];
    const event = fromFirefox.onHeadersReceived({ ...bare(api), statusCode: 200, statusLine: '', responseHeaders });
    expect(event).toMatchObject({
      headers: [
        ['X', 'éA'],
        ['Y', ''],
      ],
    });
  });

  test('a beacon has one name in both browsers', () => {
    expect(request('1', { type: 'beacon' }).started()).toMatchObject({ type: 'ping', ranIn: 'firefox' });
  });
});
