import { expect, it } from 'vitest';
import { findingOf } from '../../../src/report/finding-of.ts';
import { plain } from '../../../src/wording/text.ts';
import { answer, exchange } from '../../build.ts';

const allowed = ['Access-Control-Allow-Origin', 'https://app.example'] as const;

function told(from: string, to: string, error: string): readonly [string | undefined, string] {
  const one = exchange({ url: from, response: answer(302, [allowed, ['Location', to]]), then: [{ url: to }], error });
  const { rootCause } = findingOf(one, [one]);
  return [rootCause?.id, plain([...(rootCause?.title ?? []), ' ', ...(rootCause?.act ?? [])])];
}

it.each([
  [
    'http://localhost:8080/docs',
    'http://localhost/docs/',
    'net::ERR_CONNECTION_REFUSED',
    'http://localhost:8080/docs/',
  ],
  ['http://127.0.0.1:8080/a', 'http://localhost/a/', 'net::ERR_CONNECTION_REFUSED', 'http://127.0.0.1:8080/a/'],
  ['http://api.example:8000/a', 'http://api.example/a/', 'net::ERR_CONNECTION_TIMED_OUT', 'http://api.example:8000/a/'],
  [
    'https://api.example:8443/a',
    'https://api.example:3000/a/',
    'net::ERR_CONNECTION_REFUSED',
    'https://api.example:8443/a/',
  ],
  ['https://api.example/a', 'http://api.example/a/', 'net::ERR_CONNECTION_REFUSED', 'https://api.example/a/'],
  ['https://api.example/a', 'http://app:3000/a/', 'net::ERR_NAME_NOT_RESOLVED', 'https://api.example/a/'],
  ['https://api.example/a', 'http://10.0.3.7:8080/a/', 'net::ERR_ADDRESS_UNREACHABLE', 'https://api.example/a/'],
  ['https://api.example/a', 'http://web.svc.cluster.local/a/', 'net::ERR_NAME_NOT_RESOLVED', 'https://api.example/a/'],
])('%s to %s: the redirect is what has to change (%s)', (from, to, error, meant) => {
  const [id, words] = told(from, to, error);
  expect(id).toBe('redirect-to-other-address');
  expect(words).toContain(meant);
  expect(words).not.toMatch(/listening|start the server/i);
});

it.each([
  ['https://api.example/a', 'https://files.example/a', 'net::ERR_CONNECTION_REFUSED'],
  ['https://api.example/a', 'https://files.example/a', 'net::ERR_NAME_NOT_RESOLVED'],
])('%s to %s is another server’s trouble (%s)', (from, to, error) => {
  expect(told(from, to, error)[0]).not.toBe('redirect-to-other-address');
});

it('a redirect that loses the port is the problem also where the redirect itself was refused', () => {
  const one = exchange({
    url: 'http://localhost:8080/docs',
    page: 'http://localhost:5173',
    response: answer(301, [['Location', 'http://localhost/docs/']]),
  });
  const { rootCause } = findingOf(one, [one]);
  expect([rootCause?.id, rootCause?.responsible]).toEqual(['redirect-to-other-address', 'server']);
});
