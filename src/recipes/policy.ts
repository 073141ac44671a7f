import type { Edit } from '../fixes/edit.ts';
import { visible } from '../wording/text.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import type { Header } from '../cors/model.ts';
import { chooseOrigin } from './allow-list.ts';
import { printable, sendable, tokens } from './checked.ts';
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
  /** Where a redirect has to lead instead; something for the code of one route, not for a stack's configuration. */
  readonly location: string | null;
  /** What could not be written and what to watch; one line each, safe in any comment. */
  readonly notes: readonly string[];
}

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
  const others = sendable(otherHeaders(server));
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
    location: printable(set('Location')),
    notes: [origin, methods, headers, expose, others, removed].flatMap(({ notes }) => notes),
  };
}

/** As `policyOf`, for stacks that are configured as a whole: null also when nothing is left to configure for them. */
export function stackPolicyOf(edits: readonly Edit[], context: RecipeContext): Policy | null {
  const policy = policyOf(edits, context);
  if (policy === null || (edits.every((edit) => 'set' in edit && isLocation(edit.set)) && policy.location !== null))
    return null;
  const { location, notes } = policy;
  return location === null
    ? policy
    : { ...policy, notes: [...notes, `The redirect has to lead to \`${visible(location)}\`.`] };
}

/** The methods to allow, as the edit names them; none where all are `GET`, `HEAD` or `POST`, which need no permission. */
export function namedMethods({ methods }: Policy): readonly string[] {
  return methods.every(isSafelistedMethod) ? [] : methods;
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
