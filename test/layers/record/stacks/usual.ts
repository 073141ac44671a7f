import type { Ask, Recipe } from '../stack.ts';
import type { Expected } from '../../scenario.ts';

const json = ['Content-Type', 'application/json'] as const;

export const plain: Ask = { method: 'GET', path: '/items' };
export const put: Ask = { method: 'PUT', path: '/items', headers: [json], body: 2 };
export const post: Ask = { method: 'POST', path: '/items', headers: [json], body: 2 };
export const upload: Ask = { method: 'POST', path: '/items', upload: true, body: 2 };
export const tenant: Ask = { method: 'GET', path: '/items', headers: [['X-Tenant-Id', '7']] };
export const signedIn: Ask = { method: 'GET', path: '/items', headers: [['Authorization', 'Bearer t']] };
export const boom: Ask = { method: 'GET', path: '/boom' };
const nothing: Ask = { method: 'GET', path: '/nothing' };
export const include = (ask: Ask): Ask => ({ ...ask, credentials: 'include' });

export const absent = { cors: 'did-not-run' } as const;
export const allowed = { cors: 'ran-and-allowed' } as const;
export const refused = (what: NonNullable<Expected['refused']>) =>
  ({ cors: 'ran-and-refused', refused: what }) as const;

type Usual = Omit<Recipe, 'expected'> & { readonly cors: Pick<Expected, 'cors' | 'refused' | 'alike'> };
type Change = Partial<Usual> & { readonly writer?: Expected['writer']; readonly layer?: Expected['layer'] };

/**
 * The situations that every app framework has. Modes that the server has to know: `none` (no CORS), `other` (another
 * origin is allowed), `methods` (GET and POST alone), `headers` (Content-Type alone), `ok`, `auth` (a check of the
 * Authorization header in front of CORS). Paths: `/items`, `/boom` (fails with 500), `/nothing` (404).
 */
const situations: readonly Usual[] = [
  {
    id: 'none-get',
    title: 'No CORS set-up',
    mode: 'none',
    ask: plain,
    cors: absent,
    rootCause: 'cors-never-configured',
    words: 'Nothing in the app sends CORS headers.',
    responsible: 'server',
  },
  {
    id: 'none-put',
    title: 'No CORS set-up, with a preflight',
    mode: 'none',
    ask: put,
    cors: absent,
    rootCause: 'cors-never-configured',
    words: 'Nothing in the app answers the preflight.',
    responsible: 'server',
  },
  {
    id: 'other-get',
    title: 'Another origin is on the list',
    mode: 'other',
    ask: plain,
    cors: refused('origin'),
    rootCause: 'origin-not-on-the-list',
    words: 'The list of origins does not hold the page’s.',
    responsible: 'server',
  },
  {
    id: 'other-put',
    title: 'Another origin is on the list, with a preflight',
    mode: 'other',
    ask: put,
    cors: refused('origin'),
    rootCause: 'origin-not-on-the-list',
    words: 'The list of origins does not hold the page’s.',
    responsible: 'server',
  },
  {
    id: 'method',
    title: 'PUT is not on the list of methods',
    mode: 'methods',
    ask: put,
    cors: refused('method'),
    rootCause: 'method-not-on-the-list',
    words: 'The list of methods does not hold PUT.',
    responsible: 'server',
  },
  {
    id: 'header',
    title: 'X-Tenant-Id is not on the list of headers',
    mode: 'headers',
    ask: tenant,
    cors: refused('header'),
    rootCause: 'header-not-on-the-list',
    words: 'The list of request headers does not hold x-tenant-id.',
    responsible: 'server',
  },
  {
    id: 'ok-get',
    title: 'Set up right',
    mode: 'ok',
    ask: plain,
    cors: allowed,
    rootCause: 'none',
    words: 'Nothing is wrong.',
    responsible: 'server',
    control: true,
  },
  {
    id: 'ok-put',
    title: 'Set up right, with a preflight',
    mode: 'ok',
    ask: put,
    cors: allowed,
    rootCause: 'none',
    words: 'Nothing is wrong.',
    responsible: 'server',
    control: true,
  },
  {
    id: 'auth',
    title: 'The token check refuses the preflight',
    mode: 'auth',
    ask: signedIn,
    cors: absent,
    rootCause: 'preflight-meets-authentication',
    words: 'The check of the token stands in front of CORS, and a preflight has no token.',
    responsible: 'server',
  },
  {
    id: 'boom',
    title: 'The handler fails',
    mode: 'ok',
    before: [plain],
    ask: boom,
    cors: absent,
    rootCause: 'server-error-without-cors',
    words: 'The app fails with 500, and its error page has no CORS headers.',
    responsible: 'server',
  },
  {
    id: 'nothing',
    title: 'The path does not exist',
    mode: 'ok',
    before: [plain],
    ask: nothing,
    cors: allowed,
    rootCause: 'not-found',
    words: 'No route has this path, and the answer says so with CORS headers.',
    responsible: 'page',
    control: true,
  },
];

/** The usual situations of a stack; `changes` says by id what differs here, null leaves one out. */
export function usual(writer: string, changes: Readonly<Record<string, Change | null>> = {}): readonly Recipe[] {
  return situations.flatMap((situation): Recipe[] => {
    const change = changes[situation.id];
    if (change === null) return [];
    const { cors, writer: by = writer, layer = 'app', ...rest } = { ...situation, ...change };
    return [{ ...rest, expected: { writer: by, layer, ...cors } }];
  });
}

/** For `boom` and `nothing` where the headers are on error answers too, or missing there. */
export const keeps: Change = {
  cors: allowed,
  control: true,
  words: 'The app fails, and the page can read it.',
  rootCause: 'readable-error',
};
export const loses: Change = {
  cors: absent,
  rootCause: 'not-found-without-cors',
  words: 'The path does not exist, and the 404 has no CORS headers.',
};
export const silent = (what: string): Change => ({ cors: { ...refused('origin'), alike: what } });
