import type { Edit } from '../fixes/edit.ts';
import { parseUrl } from '../cors/origin.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import { extractMaxAge, get, getAll } from '../cors/headers.ts';
import type { Header, HeaderList } from '../cors/model.ts';
import { isAllowableOrigin, tokensIn } from '../policy/allowable.ts';
import { settingsOf, type Settings } from '../policy/settings.ts';
import { visible } from '../wording/text.ts';
import { chooseOrigins } from './allowlist.ts';
import { printable, sendable, tokens } from './checked.ts';
import type { RecipeContext } from './recipe.ts';

/**
 * What a stack has to be told: the edits of the fix, and all that the host was seen to allow before. Every string in it is
 * checked: an origin, a token or printable ASCII.
 */
export interface Wanted {
  /** Every page may read; then `origins` is empty and `credentials` false. */
  readonly everybody: boolean;
  /** The allowlist, the requesting page's own origin first. */
  readonly origins: readonly string[];
  readonly credentials: boolean;
  /** Nothing shows whether the request includes credentials. */
  readonly mayHaveCredentials: boolean;
  /** The methods to name, the request's own always among them. May hold `*`, but never with credentials; so may the lists below. */
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  /** The server allows whatever header is asked for, and is left to. */
  readonly anyHeader: boolean;
  readonly expose: readonly string[];
  /** Seconds. */
  readonly maxAge: number | null;
  /** True when the browser sends a preflight here, so that one has to be answered. */
  readonly preflight: boolean;
  /** True when the preflight's status was at fault: something else answered it. */
  readonly answerPreflight: boolean;
  /** True when the server has to answer here itself instead of redirecting. */
  readonly answerHere: boolean;
  /** False when no edit is about CORS and only `others` or `removed` are left to do. */
  readonly cors: boolean;
  /** The path of the request, where the server's CORS settings seem not to cover it; else null. */
  readonly uncovered: string | null;
  /** Headers to set that are not part of the CORS protocol. */
  readonly others: readonly Header[];
  readonly removed: readonly string[];
  /** Where a redirect has to lead instead; something for the code of one route, not for a stack's configuration. */
  readonly location: string | null;
  /** What could not be written and what to watch; one line each, safe in any comment. */
  readonly notes: readonly string[];
}

/** @returns null when no edit is for a server. */
export function wantedOf(edits: readonly Edit[], context: RecipeContext): Wanted | null {
  const server = edits.filter((edit) => edit.on !== 'page');
  if (server.length === 0) return null;
  const set = (name: string): string | null => setTo(server, name);
  const path = parseUrl(context.url)?.pathname ?? '/';
  const before = context.policy === undefined ? nothing : settingsOf(context.policy, path);
  const refused = settingsIn(context.refused ?? []);
  const credentials =
    context.credentials ||
    before.credentials ||
    refused.credentials ||
    set('Access-Control-Allow-Credentials') === 'true';
  const origins = chooseOrigins(set('Access-Control-Allow-Origin'), context.origin, credentials, before);
  const kept = (names: readonly string[]) => (credentials ? names.filter((name) => name !== '*') : names);
  const methods = tokens(
    kept([context.method, ...list(set('Access-Control-Allow-Methods')), ...before.methods, ...refused.methods]),
    'method',
  );
  const headers = tokens(
    kept([
      ...list(set('Access-Control-Allow-Headers')),
      ...(context.headers ?? []),
      ...before.headers,
      ...refused.headers,
    ]),
    'header name',
  );
  const expose = tokens(
    kept([...list(set('Access-Control-Expose-Headers')), ...before.exposed, ...refused.exposed]),
    'header name',
  );
  const others = sendable(otherHeaders(server));
  const removed = tokens(
    server.flatMap((edit) => ('remove' in edit ? [edit.remove] : [])),
    'header name',
  );
  const maxAge = set('Access-Control-Max-Age') ?? '';
  return {
    everybody: origins.everybody,
    origins: origins.values,
    credentials,
    mayHaveCredentials: !credentials && context.mayHaveCredentials === true,
    methods: methods.good,
    headers: headers.good,
    anyHeader: before.anyHeader || (!credentials && headers.good.includes('*')),
    expose: expose.good,
    maxAge: /^[0-9]{1,6}$/.test(maxAge) ? Number(maxAge) : (before.maxAge ?? refused.maxAge),
    // An edit is on `both` answers only when there are two.
    preflight:
      headers.good.length > 0 ||
      !methods.good.every(isSafelistedMethod) ||
      server.some((edit) => edit.on !== 'response'),
    answerPreflight: server.some((edit) => edit.on === 'preflight' && 'status' in edit),
    answerHere: server.some((edit) => edit.on === 'response' && 'status' in edit),
    cors: server.some((edit) => 'vary' in edit || 'status' in edit || ('set' in edit && isCors(edit.set))),
    uncovered: context.uncovered === true ? printable(path) : null,
    others: others.good,
    removed: removed.good,
    location: printable(set('Location')),
    notes: [origins, methods, headers, expose, others, removed].flatMap(({ notes }) => notes),
  };
}

/** As `wantedOf`, for stacks that are configured as a whole: null also when nothing is left to configure for them. */
export function stackWantedOf(edits: readonly Edit[], context: RecipeContext): Wanted | null {
  const wanted = wantedOf(edits, context);
  if (wanted === null || (edits.every((edit) => 'set' in edit && isLocation(edit.set)) && wanted.location !== null))
    return null;
  const { location, notes } = wanted;
  return location === null
    ? wanted
    : { ...wanted, notes: [...notes, `The redirect has to lead to \`${visible(location)}\`.`] };
}

/**
 * What the host's settings were seen to allow, as a stack would have been told it; null where they were never seen to allow
 * anything.
 */
export function wantedBefore(context: RecipeContext): Wanted | null {
  if (context.observed === undefined) return null;
  const before = settingsOf(context.observed, parseUrl(context.url)?.pathname ?? '/');
  const refused = settingsIn(context.refused ?? []);
  const credentials = before.credentials || refused.credentials;
  const methods = tokens([...before.methods, ...refused.methods], 'method').good;
  const headers = tokens([...before.headers, ...refused.headers], 'header name').good;
  const expose = tokens([...before.exposed, ...refused.exposed], 'header name').good;
  const isKnown = before.everybody || before.origins.length + methods.length + headers.length + expose.length > 0;
  if (!isKnown && !credentials) return null;
  return {
    everybody: before.everybody && !credentials,
    origins: before.origins.filter(isAllowableOrigin),
    credentials,
    mayHaveCredentials: false,
    methods,
    headers,
    anyHeader: before.anyHeader,
    expose,
    maxAge: before.maxAge ?? refused.maxAge,
    preflight: headers.length > 0 || !methods.every(isSafelistedMethod),
    answerPreflight: false,
    answerHere: false,
    cors: true,
    uncovered: null,
    others: [],
    removed: [],
    location: null,
    notes: [],
  };
}

/** The methods to name; none where all are `GET`, `HEAD` or `POST`, which need no permission. */
export function namedMethods({ methods }: Wanted): readonly string[] {
  return methods.every(isSafelistedMethod) ? [] : methods;
}

/** For middlewares that refuse what a browser would not have asked about: these three always, then those to name. */
export function allMethods({ methods }: Wanted): readonly string[] {
  return methods.includes('*') ? ['*'] : [...new Set(['GET', 'HEAD', 'POST', ...methods])];
}

const nothing: Settings = {
  everybody: false,
  origins: [],
  credentials: false,
  methods: [],
  headers: [],
  anyHeader: false,
  exposed: [],
  maxAge: null,
};

/** What a response that refused says of the stack's settings all the same. With `*`, credentials were never allowed. */
function settingsIn(headers: HeaderList): Omit<Settings, 'everybody' | 'origins' | 'anyHeader'> {
  const names = (name: string) => tokensIn(getAll(headers, name));
  return {
    credentials:
      get(headers, 'Access-Control-Allow-Credentials') === 'true' &&
      get(headers, 'Access-Control-Allow-Origin') !== '*',
    methods: names('Access-Control-Allow-Methods'),
    headers: names('Access-Control-Allow-Headers').map((name) => name.toLowerCase()),
    exposed: names('Access-Control-Expose-Headers'),
    maxAge: extractMaxAge(headers),
  };
}

function setTo(edits: readonly Edit[], name: string): string | null {
  for (const edit of edits) if ('set' in edit && edit.set.toLowerCase() === name.toLowerCase()) return edit.to;
  return null;
}

function isCors(name: string): boolean {
  return /^access-control-/i.test(name) || /^vary$/i.test(name);
}

function isLocation(name: string): boolean {
  return /^location$/i.test(name);
}

function list(value: string | null): readonly string[] {
  return value === null ? [] : value.split(',').map((element) => element.trim());
}

function otherHeaders(edits: readonly Edit[]): readonly Header[] {
  return edits.flatMap((edit): Header[] =>
    'set' in edit && !isCors(edit.set) && !isLocation(edit.set) ? [[edit.set, edit.to]] : [],
  );
}
