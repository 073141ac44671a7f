import type { Files } from '../apply-steps.ts';
import type { Ask, State } from './stack.ts';

/** How one stack says what every stack can get wrong. `undefined`: it can't. */
export interface Dialect {
  /** The project with this code before its routes; `set` says whether it uses the CORS middleware at all. */
  readonly app: (code: string) => Files;
  /** Its CORS middleware with these settings. */
  readonly cors: (settings: Settings) => string;
  /** Everything before CORS wants a token. */
  readonly auth?: string;
  /** `/api/items?fail=1` fails before CORS. */
  readonly failing?: string;
  /** A header set by hand on every response, with a preflight answered by hand. */
  readonly byHand?: (origin: string) => string;
}

export interface Settings {
  /** `*`: everybody; `any`: whoever asks. */
  readonly origins: readonly string[] | '*' | 'any';
  readonly methods?: readonly string[];
  readonly headers?: readonly string[];
  readonly exposed?: readonly string[];
  readonly credentials?: true;
}

const get: Ask = { path: '/api/items' };
const put: Ask = { path: '/api/items/1', method: 'PUT', headers: { 'Content-Type': 'application/json' } };
const withToken: Ask = { path: '/api/items', headers: { Authorization: 'Bearer t' } };
const withCookies: Ask = { path: '/api/items', credentials: 'include' };

/**
 * The mistakes that people make with every CORS middleware. The project responds to `GET /api/items` (with `X-Total`),
 * and to PUT and PATCH of `/api/items/1`.
 */
export function usualStates({ app, cors, auth, failing, byHand }: Dialect): readonly [State, ...State[]] {
  const own = ['@APP@'];
  return [
    { name: 'not configured', files: app(''), broken: get, others: [] },
    {
      name: 'not configured, preflight',
      files: app(''),
      broken: { ...put, headers: { ...put.headers, 'X-Tenant': '7' } },
      others: [],
    },
    {
      name: 'trailing slash',
      files: app(cors({ origins: ['@APP@/', '@SHOP@'] })),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'another origin',
      files: app(cors({ origins: ['@SHOP@'] })),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'header missing',
      files: app(cors({ origins: own, headers: ['Content-Type'], methods: ['GET', 'PUT'], exposed: ['X-Total'] })),
      broken: withToken,
      others: [{ ...get, reads: 'X-Total' }, put],
    },
    {
      name: 'method missing',
      files: app(
        cors({
          origins: ['@APP@', '@SHOP@'],
          methods: ['GET', 'PUT'],
          headers: ['Content-Type'],
          credentials: true,
          exposed: ['X-Total'],
        }),
      ),
      broken: { ...put, method: 'PATCH' },
      others: [put, { ...withCookies, reads: 'X-Total' }, { ...withCookies, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'credentials missing',
      files: app(cors({ origins: own, methods: ['GET', 'PUT'], headers: ['Content-Type'], exposed: ['X-Total'] })),
      broken: { ...put, credentials: 'include' },
      others: [put, { ...get, reads: 'X-Total' }],
    },
    ...(auth === undefined
      ? []
      : [
          {
            name: 'authentication before CORS',
            files: app(`${auth}\n${cors({ origins: own, headers: ['Authorization'] })}`),
            broken: withToken,
            others: [],
          },
        ]),
    ...(failing === undefined
      ? []
      : [
          {
            name: 'error before CORS',
            files: app(`${failing}\n${cors({ origins: own })}`),
            broken: { path: '/api/items?fail=1' },
            others: [get],
          },
        ]),
    ...(byHand === undefined
      ? []
      : [
          {
            name: 'headers set by hand, credentials needed',
            files: app(byHand('*')),
            broken: withCookies,
            others: [get],
          },
          {
            name: 'headers set by hand, another origin',
            files: app(byHand('@SHOP@')),
            broken: get,
            others: [],
          },
        ]),
    {
      name: 'permissive: `*`, credentials needed',
      files: app(cors({ origins: '*', methods: ['GET', 'PUT'], headers: ['Content-Type'] })),
      broken: withCookies,
      others: [get, put, { ...get, page: 'shop' }],
    },
    {
      name: 'permissive: `*`, header missing',
      files: app(cors({ origins: '*', methods: ['GET', 'PUT'], headers: ['Content-Type'] })),
      broken: withToken,
      others: [get, put],
      isPublic: true,
    },
    {
      name: 'permissive: every origin reflected, with credentials',
      files: app(cors({ origins: 'any', methods: ['GET', 'PUT'], headers: ['Content-Type'], credentials: true })),
      broken: { ...put, method: 'PATCH', credentials: 'include' },
      others: [withCookies, { ...withCookies, page: 'shop' }, { ...put, credentials: 'include' }],
    },
  ];
}
