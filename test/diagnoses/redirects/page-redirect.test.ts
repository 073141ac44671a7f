import { describe, expect, it } from 'vitest';
import type { Exchange, HopResponse } from '../../../src/cors/exchange.ts';
import type { HeaderList } from '../../../src/cors/model.ts';
import { findingOf } from '../../../src/report/finding-of.ts';
import { recipesOf } from '../../../src/report/recipes-of.ts';
import { plain } from '../../../src/wording/text.ts';
import { answer, exchange } from '../../build.ts';

const page = 'https://app.example';

/** Where sign-in services are, as their documents give the address to which a site sends people. */
const providers = [
  'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1&response_type=code',
  'https://accounts.google.com/o/oauth2/v2/auth?client_id=1&response_type=code',
  'https://tenant.eu.auth0.com/authorize?client_id=1&response_type=code',
  'https://corp.okta.com/oauth2/default/v1/authorize?client_id=1',
  'https://pool.auth.eu-central-1.amazoncognito.com/login?client_id=1',
  'https://sso.corp.example/realms/main/protocol/openid-connect/auth?client_id=1',
  'https://team.cloudflareaccess.com/cdn-cgi/access/login/app.example?kid=1',
  'https://corp.onelogin.com/trust/saml2/http-post/sso/1?SAMLRequest=x',
  'https://tenant.b2clogin.com/tenant.onmicrosoft.com/b2c_1_signin/oauth2/v2.0/authorize?client_id=1',
  'https://adfs.corp.example/adfs/ls/?wa=wsignin1.0',
  'https://cas.uni.example/cas/login?service=x',
] as const;
const paths = ['/api/me', '/auth/login', '/dashboard', '/login', '/api/auth/signin/azure-ad', '/oauth2/start'] as const;
const custom: HeaderList = [
  ['Authorization', '(hidden)'],
  ['X-Requested-With', 'XMLHttpRequest'],
];

/** What the end of the redirect answers, and to what. */
const ends: readonly (readonly [
  name: string,
  at: Readonly<Record<'preflight' | 'response', HopResponse>>['response'],
])[] = [
  ['a page', answer(200, [['Content-Type', 'text/html; charset=utf-8']])],
  ['404', answer(404, [['Content-Type', 'application/json']])],
  ['405', answer(405, [['Allow', 'GET, POST']])],
  ['a redirect to itself', answer(302, [['Location', '/login/identifier']])],
  ['headers for everybody else', answer(200, [['Access-Control-Allow-Origin', 'https://other.example']])],
  ['400', answer(400, [['Vary', 'Origin']])],
];

function redirected(origin: string, path: string, to: string, end: HopResponse, send: HeaderList): Exchange {
  const isOwn = origin === page;
  const allow: HeaderList = [
    ['Access-Control-Allow-Origin', page],
    ['Access-Control-Allow-Headers', 'authorization, x-requested-with'],
  ];
  return exchange({
    page,
    url: `${origin}${path}`,
    send,
    ...(isOwn || send.length === 0 ? {} : { preflight: answer(204, allow) }),
    response: answer(302, [...(isOwn ? [] : allow), ['Location', to]]),
    then: [{ url: to, ...(send.length === 0 ? { response: end } : { preflight: end }) }],
  });
}

const table = providers.flatMap((to) =>
  paths.flatMap((path) =>
    ends.flatMap(([name, end]) =>
      [page, 'https://api.example'].flatMap((origin) =>
        [[], custom].map(
          (send) =>
            [
              `${origin}${path} to ${new URL(to).host}, ${send.length === 0 ? 'plain' : 'with headers'}: ${name}`,
              redirected(origin, path, to, end, send),
            ] as const,
        ),
      ),
    ),
  ),
);

describe('a request that was redirected to a sign-in page', () => {
  it('needs a navigation, whatever its own path is and whatever failed there', () => {
    const seen = table.map(([name, one]) => [name, findingOf(one, [one])] as const);
    const off = seen.filter(
      ([, { rootCause }]) => rootCause?.id !== 'redirect-to-login' || rootCause.responsible !== 'page',
    );
    expect(off.map(([name, { rootCause }]) => `${name}: ${rootCause?.id} by ${rootCause?.responsible}`)).toEqual([]);
    const pasted = seen.filter(([, finding]) => recipesOf(finding).length > 0 || finding.fix.otherwise.length > 0);
    expect(pasted.map(([name]) => name)).toEqual([]);
    expect(seen.length).toBeGreaterThan(1000);
  });
});

describe('what fetches pages', () => {
  it.each([
    [
      'Next.js',
      [
        ['rsc', '1'],
        ['next-router-prefetch', '1'],
      ],
      '`<a>`',
    ],
    ['Turbo', [['x-turbo-request-id', '1']], 'data-turbo="false"'],
    ['htmx', [['HX-Request', 'true']], 'HX-Redirect'],
    ['Inertia', [['X-Inertia', 'true']], 'Inertia::location()'],
    ['SvelteKit', [['x-sveltekit-invalidated', '01']], 'data-sveltekit-reload'],
  ] as const)('is named by its headers: %s', (title, send, way) => {
    const one = redirected(page, '/login', providers[2], answer(404), send);
    const { rootCause } = findingOf(one, [one]);
    expect(plain(rootCause?.evidence.flat() ?? [])).toContain(title);
    expect(plain(rootCause?.act ?? [])).toContain(way);
  });
});

describe('a payment page or the page of another site', () => {
  it.each([
    'https://checkout.stripe.com/c/pay/1',
    'https://www.paypal.com/checkoutnow?token=1',
    'https://buy.paddle.com/product/1',
    'https://shop.myshopify.com/checkouts/1',
    'https://pay.mollie.com/checkout/1',
    'https://www.docusign.example/signing/1',
  ])('%s needs a navigation', (to) => {
    for (const send of [[], custom]) {
      const one = redirected(page, '/checkout', to, answer(200, [['Content-Type', 'text/html']]), send);
      const { rootCause } = findingOf(one, [one]);
      expect([rootCause?.id, rootCause?.responsible]).toEqual(['redirect-without-cors', 'page']);
      expect(plain(rootCause?.act ?? [])).toContain('window.location');
    }
  });

  it('is not assumed of a file or of data on another host', () => {
    for (const type of ['application/json', 'image/png', 'application/pdf']) {
      const to = 'https://files.other.example/7';
      const one = redirected(page, '/files/7', to, answer(200, [['Content-Type', type]]), []);
      expect(findingOf(one, [one]).rootCause?.id).not.toBe('redirect-without-cors');
    }
  });
});

describe('a web filter', () => {
  it.each([
    'https://gateway.zscloud.net/auT?origurl=x',
    'https://login.zscalerthree.net/x',
    'https://tenant.goskope.com/block',
    'https://block.opendns.com/?url=x',
    'https://10.0.0.1/fgtauth?1',
  ])('is no one’s server: %s', (to) => {
    for (const send of [[], custom]) {
      const one = redirected('https://api.example', '/items', to, answer(200, [['Content-Type', 'text/html']]), send);
      const finding = findingOf(one, [one]);
      expect([finding.rootCause?.id, finding.rootCause?.responsible]).toEqual(['intercepted-by-web-filter', 'network']);
      expect(recipesOf(finding)).toEqual([]);
    }
  });
});

describe('another form of the same URL is no sign-in page', () => {
  it.each([
    ['http://api.example/auth/login', 'https://api.example/auth/login'],
    ['https://api.example/auth/login', 'https://www.api.example/auth/login'],
    ['https://api.example/auth', 'https://api.example/auth/'],
  ])('%s to %s', (from, to) => {
    const one = exchange({ page: 'http://app.example', url: from, response: answer(301, [['Location', to]]) });
    expect(findingOf(one, [one]).rootCause?.id).not.toBe('redirect-to-login');
  });
});
