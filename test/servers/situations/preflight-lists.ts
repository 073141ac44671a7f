import { noContent, orders, type Headers } from '../replies.ts';
import type { Answer, Asked, Call, Site, Situation } from '../situation.ts';

/** A server that is right about the origin and says `headers` to the preflight. */
function lists(headers: Headers): (asked: Asked, site: Site) => Answer {
  return ({ preflight }, { page }) => {
    const origin = { 'Access-Control-Allow-Origin': page };
    return preflight ? noContent({ ...origin, ...headers }) : orders(origin);
  };
}

const call = (method: string, headers: Readonly<Record<string, string>> = {}): Call => ({
  by: 'fetch',
  method,
  headers,
  ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{"paid":true}' }),
});
const json = { 'Content-Type': 'application/json' };
const refused = (list: 'Method' | 'Header', cause: string) =>
  ({ outcome: 'blocked', corsError: `${list}DisallowedByPreflightResponse`, cause }) as const;

/** Preflights that are refused for what Allow-Methods and Allow-Headers say, or do not say. */
export const preflightListSituations: readonly Situation[] = [
  {
    id: 'put-missing',
    title: 'PUT is not in the list',
    story: 'The allow list was written when the API could only read.',
    call: call('PUT'),
    answer: lists({ 'Access-Control-Allow-Methods': 'GET, POST' }),
    expect: refused('Method', 'method-missing'),
  },
  {
    id: 'delete-no-list',
    title: 'No Allow-Methods at all',
    story: 'Without the header only GET, HEAD and POST are allowed.',
    call: call('DELETE'),
    answer: lists({}),
    expect: refused('Method', 'method-none-allowed'),
  },
  {
    id: 'patch-lower-case',
    title: 'patch is not PATCH',
    story: 'fetch writes put in capitals by itself, patch not.',
    call: call('patch'),
    answer: lists({ 'Access-Control-Allow-Methods': 'GET, PATCH' }),
    expect: refused('Method', 'method-lower-case'),
  },
  {
    id: 'methods-lower-case',
    title: 'The server lists put, not PUT',
    story: 'Methods are compared letter by letter.',
    call: call('PUT'),
    answer: lists({ 'Access-Control-Allow-Methods': 'get, put' }),
    expect: refused('Method', 'method-list-case'),
  },
  {
    id: 'json-missing',
    title: 'Content-Type is not in the list',
    story: 'The form became JSON, and JSON needs leave.',
    call: call('POST', json),
    answer: lists({ 'Access-Control-Allow-Headers': 'Accept' }),
    expect: refused('Header', 'content-type-json'),
  },
  {
    id: 'authorization-missing',
    title: 'Authorization is not in the list',
    story: 'The token moved from the cookie to a header.',
    call: call('GET', { Authorization: 'Bearer demo' }),
    answer: lists({ 'Access-Control-Allow-Headers': 'Content-Type' }),
    expect: refused('Header', 'header-missing'),
  },
  {
    id: 'header-misspelt',
    title: 'One letter is wrong',
    story: 'The page sends X-Tenant-Id, the list says X-TenantId.',
    call: call('GET', { 'X-Tenant-Id': '7' }),
    answer: lists({ 'Access-Control-Allow-Headers': 'X-TenantId' }),
    expect: refused('Header', 'header-misspelt'),
  },
  {
    id: 'tracing-header',
    title: 'The monitoring library adds traceparent',
    story: 'Nobody on the page wrote it, and no server was told.',
    call: call('GET', { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }),
    answer: lists({ 'Access-Control-Allow-Headers': 'Content-Type' }),
    expect: refused('Header', 'tracing-headers'),
  },
  {
    id: 'response-header-in-request',
    title: 'The page itself sends Access-Control-Allow-Origin',
    story: 'An answer on the web said to add it to the request.',
    call: call('GET', { 'Access-Control-Allow-Origin': '*' }),
    answer: lists({ 'Access-Control-Allow-Headers': 'Content-Type' }),
    expect: refused('Header', 'request-sends-response-headers'),
  },
  {
    id: 'methods-semicolons',
    title: 'Semicolons between the methods',
    story: 'One bad character makes the whole header worthless.',
    call: call('PUT'),
    answer: lists({ 'Access-Control-Allow-Methods': 'GET; PUT' }),
    expect: { outcome: 'blocked', corsError: 'InvalidAllowMethodsPreflightResponse', cause: 'list-semicolons' },
  },
  {
    id: 'headers-spaces',
    title: 'Spaces between the headers',
    story: 'The commas got lost in the configuration.',
    call: call('POST', json),
    answer: lists({ 'Access-Control-Allow-Headers': 'Content-Type X-Tenant' }),
    expect: { outcome: 'blocked', corsError: 'InvalidAllowHeadersPreflightResponse', cause: 'list-spaces' },
  },
  {
    id: 'methods-brackets',
    title: 'A JSON array as the header',
    story: 'Somebody serialised the list of the settings.',
    call: call('PUT'),
    answer: lists({ 'Access-Control-Allow-Methods': '["GET","PUT"]' }),
    expect: { outcome: 'blocked', corsError: 'InvalidAllowMethodsPreflightResponse', cause: 'list-brackets' },
  },
];
