import { answer, exchange, type Spec } from '../build.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import type { CallSite } from '../../src/report/call-site.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import type { MarkdownInput } from '../../src/report/markdown.ts';
import { about } from './hostile.ts';

type Given = Omit<MarkdownInput, 'redact'>;

const allow: HeaderList = [['Access-Control-Allow-Origin', '*']];

function of(...exchanges: readonly Exchange[]): Given {
  return { ...about, findings: exchanges.map((one) => findingOf(one, exchanges)) };
}

/** A refused request. */
const refused = (spec: Spec): Given => of(exchange({ response: answer(200), credentials: 'omit', ...spec }));
/** A request that its preflight refuses. */
const unpermitted = (spec: Spec): Given =>
  of(exchange({ method: 'PUT', preflight: answer(204, allow), credentials: 'include', ...spec }));
/** A request that passes, with something to say about it. */
const passing = (headers: HeaderList, spec: Spec = {}): Given =>
  of(
    exchange({
      response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example'], ...headers]),
      error: null,
      ...spec,
    }),
  );

function withPolicy(part: 'policy' | 'directive' | 'sourceFile', value: string): Given {
  const { hops, ...rest } = exchange({ error: 'blocked:csp' });
  const stoppedBy = { kind: 'csp', directive: 'connect-src', policy: 'connect-src', sourceFile: '', line: 7 } as const;
  return of({ ...rest, hops: [{ ...hops[0], requestHeaders: null }], stoppedBy: { ...stoppedBy, [part]: value } });
}

function calledAt(site: CallSite): Given {
  const { findings, ...rest } = refused({});
  return { ...rest, findings: findings.map((finding) => ({ ...finding, callSite: site })) };
}

const frame = { function: 'load', url: 'https://app.example/app.js', line: 1, column: 2 };

/** Every place of a report in which something stands that a page, a server, an extension or a person chose. */
export const places: Readonly<Record<string, (value: string) => Given>> = {
  'the URL of the page': (value) => ({ ...refused({}), page: { url: `https://app.example/${value}` } }),
  'the URL of the page, which is no URL': (value) => ({ ...refused({}), page: { url: value } }),
  'the name of the browser': (value) => ({ ...refused({}), browser: { name: value, version: '1' } }),
  'the version of the browser': (value) => ({ ...refused({}), browser: { name: 'Chromium', version: value } }),
  'the version of WhyCORS': (value) => ({ ...refused({}), tool: { version: value } }),
  'the path of a request': (value) => refused({ url: `https://api.example/${value}` }),
  'the query of a request': (value) => refused({ url: `https://api.example/?q=${value}` }),
  'the host of a request': (value) => refused({ url: `https://${value}/items` }),
  'a URL that is none': (value) => refused({ url: value }),
  'the method': (value) => unpermitted({ method: value }),
  'the origin of the page': (value) => refused({ page: value }),
  'the type of the request': (value) => refused({ type: value }),
  'the browser’s error': (value) => refused({ error: value }),
  'the status line': (value) => refused({ response: { ...answer(500), statusLine: value } }),
  'the status line, about CORS': (value) =>
    refused({ response: { ...answer(403), statusLine: `HTTP/1.1 403 CORS ${value}` } }),
  'the status line of a preflight': (value) => unpermitted({ preflight: { ...answer(500), statusLine: value } }),
  'a request header’s name': (value) => unpermitted({ send: [[value, '1']] }),
  'a request header’s value': (value) => refused({ send: [['X-Note', value]] }),
  'a response header’s name': (value) => refused({ response: answer(200, [[value, '1']]) }),
  'a response header’s value': (value) => refused({ response: answer(200, [['X-Note', value]]) }),
  'the name of a header that tells about CORS': (value) =>
    refused({ response: answer(403, [[`X-Cors-Error-${value}`, 'origin']]) }),
  'the value of a header that tells about CORS': (value) =>
    refused({ response: answer(403, [['X-Cors-Error', value]]) }),
  'the server’s name': (value) => refused({ response: answer(502, [['Server', value]]) }),
  'a fingerprint': (value) =>
    refused({
      response: answer(502, [
        ['CF-Ray', value],
        ['Via', value],
        ['X-Powered-By', value],
      ]),
    }),
  'Content-Type': (value) => refused({ response: answer(200, [['Content-Type', value]]) }),
  'WWW-Authenticate': (value) => unpermitted({ preflight: answer(401, [['WWW-Authenticate', value]]) }),
  'Access-Control-Allow-Origin': (value) =>
    refused({ response: answer(200, [['Access-Control-Allow-Origin', value]]) }),
  'Access-Control-Allow-Origin of a preflight': (value) =>
    unpermitted({ preflight: answer(204, [['Access-Control-Allow-Origin', value]]) }),
  'Access-Control-Allow-Credentials': (value) =>
    refused({
      credentials: 'include',
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', value],
      ]),
    }),
  'Access-Control-Allow-Methods': (value) =>
    unpermitted({ credentials: 'omit', preflight: answer(204, [...allow, ['Access-Control-Allow-Methods', value]]) }),
  'Access-Control-Allow-Headers': (value) =>
    unpermitted({
      credentials: 'omit',
      send: [['X-Tenant', '1']],
      preflight: answer(204, [
        ...allow,
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Headers', value],
      ]),
    }),
  'a misspelt header': (value) => refused({ response: answer(200, [[`Access-Control-Allow-Origins`, value]]) }),
  Vary: (value) => refused({ response: answer(200, [['Vary', value]]) }),
  'Vary of a request that passes': (value) => passing([['Vary', value]]),
  'Access-Control-Max-Age': (value) =>
    passing([], {
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Max-Age', value],
      ]),
    }),
  'Access-Control-Expose-Headers': (value) =>
    passing([
      ['Access-Control-Expose-Headers', value],
      ['X-Total-Count', '3'],
    ]),
  'the name of a cookie': (value) =>
    passing(
      [
        ['Set-Cookie', `${value}=(hidden); Path=/`],
        ['Access-Control-Allow-Credentials', 'true'],
      ],
      { credentials: 'include' },
    ),
  'a request that passes': (value) =>
    passing([['Access-Control-Allow-Credentials', 'true']], {
      url: `https://api.example/${value}`,
      page: 'null',
      credentials: 'include',
    }),
  'where a redirect leads': (value) => refused({ response: answer(302, [['Location', value]]) }),
  'where a redirect of a preflight leads': (value) =>
    unpermitted({ preflight: answer(301, [['Location', `https://api.example/${value}`]]) }),
  'what a redirect led to': (value) =>
    refused({
      response: answer(302, [...allow, ['Location', `https://other.example/${value}`]]),
      then: [{ url: `https://other.example/${value}`, response: answer(200) }],
    }),
  'a header that a proxy doubled': (value) =>
    refused({
      response: answer(200, [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Origin', value],
      ]),
    }),
  'a directive of a policy': (value) => withPolicy('directive', value),
  'a policy': (value) => withPolicy('policy', value),
  'the script that a policy stopped': (value) => withPolicy('sourceFile', value),
  'a function': (value) => calledAt({ by: 'script', stacks: [{ after: '', frames: [{ ...frame, function: value }] }] }),
  'a script': (value) => calledAt({ by: 'script', stacks: [{ after: '', frames: [{ ...frame, url: value }] }] }),
  'what put a call off': (value) =>
    calledAt({
      by: 'script',
      stacks: [
        { after: '', frames: [] },
        { after: value, frames: [frame] },
      ],
    }),
  'requests in a group': (value) =>
    of(
      exchange({
        url: `https://api.example/${value}`,
        response: answer(403, [['Server', value]]),
        credentials: 'omit',
      }),
      exchange({
        url: `https://api.example/x${value}`,
        response: answer(403, [['Server', value]]),
        credentials: 'omit',
      }),
    ),
};

/** Places whose values a report tells only where there is something to say of them. */
export const untold: ReadonlySet<string> = new Set([
  'Vary of a request that passes',
  'Access-Control-Max-Age',
  'Access-Control-Expose-Headers',
  'the name of a cookie',
  'a request that passes',
  'the script that a policy stopped',
]);
