import { text, type Text } from '../wording/text.ts';
import type { Hop } from '../cors/exchange.ts';
import { get, isToken } from '../cors/headers.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import type { Header, HeaderList } from '../cors/model.ts';
import type { Finding } from './finding.ts';
import { mask } from './mask.ts';
import { shellWord } from './shell.ts';

/** The refusing hop as commands for a POSIX shell. A command is null when there is nothing of the kind to send. */
export interface Reproduction {
  readonly preflight: string | null;
  readonly request: string | null;
  /** What the commands leave out or need to be filled in. */
  readonly notes: readonly Text[];
}

/** Set by curl or the connection, of no use to a server's CORS rules, or a reason for a 304 instead of an answer. */
const leftOut =
  /^(?:host|connection|content-length|accept-encoding|accept-language|user-agent|referer|priority|pragma|cache-control|dnt|te|upgrade-insecure-requests|if-.*|sec-.*|proxy-.*)$/i;

const longestValue = 4096;
const mostHeaders = 60;

/** Two `curl` commands that ask the server what the browser asked. Nothing in them leaves its quotes. */
export function curlOf(finding: Finding): Reproduction {
  const { exchange, cause } = finding;
  const refused = exchange.hops[cause?.hop ?? 0] ?? exchange.hops[0];
  // A page's rule stopped it before anybody saw what it was.
  const isMethodSeen = refused.method !== '';
  const hop = isMethodSeen ? refused : { ...refused, method: 'GET' };
  const url = /^https?:\/\//i.test(hop.url) ? shellWord(hop.url) : null;
  if (url === null) return { preflight: null, request: null, notes: [text`curl cannot ask for ${hop.url}.`] };
  const asked = preflightHeaders(finding, hop);
  const sent = requestHeaders(finding, hop).slice(0, mostHeaders);
  const method = isToken(hop.method) ? hop.method : null;
  return {
    preflight: asked.length === 0 ? null : command(['-i --globoff -X OPTIONS', url], asked),
    request: method === null ? null : command([flags(method), url], sent),
    notes: [
      ...(refused === exchange.hops[0] ? [] : [text`The page asked for ${exchange.hops[0].url}; redirects led here.`]),
      ...[...asked, ...sent].filter((header) => headerWord(header) === null).map(leftOutNote),
      ...(isMethodSeen ? [] : [text`The method was not seen: ${'GET'} stands in for it.`]),
      ...(method === null ? [text`${hop.method} is not a method that can be sent.`] : []),
      ...(hop.url.includes(mask) ? [text`${mask} stands for a value that was masked: put the real one there.`] : []),
      ...(sent.some(([, value]) => value.includes('<'))
        ? [text`What stands in ${'<>'} was hidden or never sent: fill it in.`]
        : []),
      ...(/^(?:GET|HEAD|DELETE|OPTIONS)$/.test(hop.method)
        ? []
        : [text`The body is not recorded: add it with ${'--data'}.`]),
    ],
  };
}

/** `-X HEAD` would wait for a body that never comes. */
function flags(method: string): string {
  if (method === 'HEAD') return '-I --globoff';
  return method === 'GET' ? '-i --globoff' : `-i --globoff -X ${shellWord(method) ?? 'GET'}`;
}

function preflightHeaders({ cause }: Finding, hop: Hop): HeaderList {
  if (hop.preflight !== null) {
    return hop.preflight.requestHeaders.filter(([name]) => /^(?:origin|access-control-request-.*)$/i.test(name));
  }
  const request = cause?.refusal.request;
  if (request === undefined || request.mode !== 'cors') return [];
  const { method } = hop;
  const { unsafeHeaderNames: names, origin } = request;
  if (isSafelistedMethod(method) && names.length === 0) return [];
  return [
    ['Origin', origin],
    ['Access-Control-Request-Method', method],
    ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
  ];
}

function requestHeaders({ cause, exchange }: Finding, hop: Hop): HeaderList {
  if (hop.requestHeaders !== null)
    return hop.requestHeaders.filter(([name]) => !leftOut.test(name)).map(withPlaceholder);
  // The browser never sent it: what it would have sent is known by name only.
  const asked = hop.preflight?.requestHeaders ?? [];
  const origin = get(asked, 'Origin') ?? cause?.refusal.request.origin ?? exchange.initiator;
  const names =
    get(asked, 'Access-Control-Request-Headers')?.split(/\s*,\s*/) ?? cause?.refusal.request.unsafeHeaderNames ?? [];
  return [
    ...(origin === null ? [] : [['Origin', origin] as const]),
    ...names
      .filter((name) => name !== '')
      .map((name) => [name, name === 'authorization' ? 'Bearer <token>' : `<${name}>`] as const),
  ];
}

function withPlaceholder([name, value]: Header): Header {
  const lower = name.toLowerCase();
  if (lower === 'cookie') return [name, '<cookies>'];
  if (lower === 'authorization') return [name, `${/^[\w-]+(?= )/.exec(value)?.[0] ?? ''} <token>`.trim()];
  return [name, value.includes(mask) || value.startsWith('(hidden') ? `<${lower}>` : value];
}

function leftOutNote([name, value]: Header): Text {
  return text`The header ${`${name}: ${value}`} is left out: a shell cannot pass it on safely.`;
}

function command(start: readonly string[], headers: HeaderList): string {
  const words = headers.map(headerWord).filter((word) => word !== null);
  return [`curl ${start.join(' ')}`, ...words.map((word) => `  -H ${word}`)].join(' \\\n');
}

/** curl sends an empty header only when it is written with `;`. */
function headerWord([name, value]: Header): string | null {
  if (value.length > longestValue) return null;
  return isToken(name) ? shellWord(value.trim() === '' ? `${name};` : `${name}: ${value}`) : null;
}
