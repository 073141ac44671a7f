import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOfOrigin } from '../../src/capture/of-origin.ts';
import { originOf } from '../../src/cors/origin.ts';

const urls = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom('http', 'https', 'ws', 'ftp', 'data'),
      fc.constantFrom('', 'user@', 'user:word@', 'a.test:80@'),
      fc.constantFrom('a.test', 'A.test', 'b.test', '127.0.0.1', '1', '[::1]', 'a_b.test', 'ä.test', 'a.test.'),
      fc.constantFrom('', ':80', ':443', ':8080'),
      fc.constantFrom('', '/', '/path', '?x=http://a.test/', '#/', '\\path'),
    )
    .map(([scheme, user, host, port, rest]) => `${scheme}://${user}${host}${port}${rest}`),
);

/** As the browser writes it in its events. */
const normal = urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).href);

test('the text says the same as the parser', () => {
  fc.assert(
    fc.property(normal, normal, (url, other) => {
      expect(isOfOrigin(url, originOf(url))).toBe(true);
      expect(isOfOrigin(url, originOf(other))).toBe(originOf(url) === originOf(other));
      expect(isOfOrigin(url, null)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
