import type { Edit } from '../causes/edit.ts';
import { visible } from '../causes/text.ts';
import { isToken } from '../cors/headers.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import type { Header } from '../cors/model.ts';
import type { RecipeContext } from './recipe.ts';

/** What a stack has to be told, read out of the edits. Every string in it is checked: an origin, a token or printable ASCII. */
export interface Policy {
  /** `*`, or the one origin on the allow-list. */
  readonly origin: string;
  readonly credentials: boolean;
  /** The methods to name, the request's own always among them. */
  readonly methods: readonly string[];
  readonly headers: readonly string[];
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
  /** Headers to set that are not part of the CORS protocol. */
  readonly others: readonly Header[];
  readonly removed: readonly string[];
  /** What could not be written and what to watch; one line each, safe in any comment. */
  readonly notes: readonly string[];
}

const placeholder = 'https://your-page.example';

/** @returns null when no edit is for a server. */
export function policyOf(edits: readonly Edit[], context: RecipeContext): Policy | null {
  const server = edits.filter((edit) => edit.on !== 'page');
  if (server.length === 0) return null;
  const set = (name: string): string | null => setTo(server, name);
  const credentials = context.credentials || set('Access-Control-Allow-Credentials') === 'true';
  const origin = chooseOrigin(set('Access-Control-Allow-Origin'), context.origin, credentials);
  const methods = tokens([context.method, ...list(set('Access-Control-Allow-Methods'))], 'method');
  const headers = tokens([...list(set('Access-Control-Allow-Headers')), ...(context.headers ?? [])], 'header name');
  const expose = tokens(list(set('Access-Control-Expose-Headers')), 'header name');
  const others = otherHeaders(server);
  const removed = tokens(
    server.flatMap((edit) => ('remove' in edit ? [edit.remove] : [])),
    'header name',
  );
  const answerPreflight = server.some((edit) => edit.on === 'preflight' && 'status' in edit);
  const maxAge = set('Access-Control-Max-Age') ?? '';
  return {
    origin: origin.value,
    credentials,
    methods: methods.good,
    headers: headers.good,
    expose: expose.good,
    maxAge: /^[0-9]{1,6}$/.test(maxAge) ? Number(maxAge) : null,
    // An edit is on `both` answers only when there are two.
    preflight:
      headers.good.length > 0 || !isSafelistedMethod(context.method) || server.some((edit) => edit.on !== 'response'),
    answerPreflight,
    answerHere: server.some((edit) => edit.on === 'response' && 'status' in edit),
    cors: server.some((edit) => 'vary' in edit || 'status' in edit || ('set' in edit && isCors(edit.set))),
    others: others.good,
    removed: removed.good,
    notes: [origin, methods, headers, expose, others, removed].flatMap(({ notes }) => notes),
  };
}

/** `DELETE, PUT` from what is not `GET`, `HEAD` or `POST`: those three need no permission of the standard. */
export function namedMethods(policy: Policy): readonly string[] {
  return policy.methods.filter((method) => !isSafelistedMethod(method));
}

/** True for what a strict reader would call a serialised origin of a real host; others are written by nobody. */
export function isOrigin(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?$/.test(value) && URL.canParse(value);
}

function setTo(edits: readonly Edit[], name: string): string | null {
  for (const edit of edits) if ('set' in edit && edit.set.toLowerCase() === name.toLowerCase()) return edit.to;
  return null;
}

function isCors(name: string): boolean {
  return /^access-control-/i.test(name) || /^vary$/i.test(name);
}

function chooseOrigin(wanted: string | null, own: string, credentials: boolean): Checked<string> {
  if (wanted === '*' && !credentials) return { value: '*', notes: [] };
  const value = wanted === null || wanted === '*' ? own : wanted;
  if (isOrigin(value)) return { value, notes: [] };
  if (value === 'null' && !credentials) {
    return {
      value: '*',
      notes: [
        "The page's origin is `null`, which everybody's sandboxed frames share: `*` says openly what `null` hides.",
      ],
    };
  }
  const reason =
    value === 'null'
      ? 'The page\'s origin is `null`, which everybody\'s sandboxed frames share. Never trust it with credentials: give the page an origin (sandbox="allow-same-origin", or a server instead of a file) and write it here.'
      : `\`${visible(value)}\` is not an origin and was not written here. Put the page's origin in place of ${placeholder}.`;
  return { value: placeholder, notes: [reason] };
}

interface Checked<T> {
  readonly value: T;
  readonly notes: readonly string[];
}

interface Sorted<T> {
  readonly good: readonly T[];
  readonly notes: readonly string[];
}

function list(value: string | null): readonly string[] {
  return value === null ? [] : value.split(',').map((element) => element.trim());
}

function tokens(values: readonly string[], what: string): Sorted<string> {
  const named = values.filter((value) => value !== '');
  const seen = new Map(named.map((value) => [what === 'method' ? value : value.toLowerCase(), value]));
  const all = [...seen.values()];
  return {
    good: all.filter(isToken),
    notes: all.filter((value) => !isToken(value)).map((value) => `Left out: \`${visible(value)}\` is not a ${what}.`),
  };
}

function otherHeaders(edits: readonly Edit[]): Sorted<Header> {
  const set = edits.flatMap((edit): Header[] => ('set' in edit && !isCors(edit.set) ? [[edit.set, edit.to]] : []));
  const isGood = ([name, value]: Header): boolean => isToken(name) && /^[\x20-\x7e]*$/.test(value);
  return {
    good: set.filter(isGood),
    notes: set
      .filter((header) => !isGood(header))
      .map(([name, value]) => `Left out: \`${visible(name)}: ${visible(value)}\` cannot be written safely.`),
  };
}
