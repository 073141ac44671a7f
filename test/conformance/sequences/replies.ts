import type { Header, HeaderList } from '../../../src/cors/model.ts';
import type { Ask, Reply } from './sequence.ts';

/** The header that makes a request need a preflight. */
const ownHeader: Header = ['X-Sequence', '1'];

/** Status and headers of an answer, as its server sends them. */
export interface Answered {
  readonly status: number;
  readonly headers: HeaderList;
}

/**
 * The bytes of a reply.
 * @param origin what the request's Origin header says
 */
export function answerOf(ask: Ask, reply: Reply, origin: string, preflight: boolean): Answered {
  const withCredentials = ask.credentials === 'include';
  const allow: HeaderList = [
    ...allowOrigin(reply, origin, withCredentials),
    ...(withCredentials && reply.says !== 'no-credentials'
      ? [['Access-Control-Allow-Credentials', 'true'] as const]
      : []),
  ];
  if (!preflight) return { status: 200, headers: [...allow, ...cacheHeaders(reply)] };
  const headers: HeaderList = [
    ...allow,
    ['Access-Control-Allow-Methods', reply.says === 'method' ? 'GET' : ask.method],
    ...(reply.says === 'header' ? [] : [['Access-Control-Allow-Headers', ownHeader[0]] as const]),
    // Else the browser remembers it for five seconds.
    ['Access-Control-Max-Age', String(reply.maxAge ?? 0)],
    ...(reply.says === 'redirect' ? [['Location', '/elsewhere'] as const] : []),
  ];
  return { status: reply.says === 'status' ? 403 : reply.says === 'redirect' ? 302 : 204, headers };
}

function allowOrigin({ says }: Reply, origin: string, withCredentials: boolean): HeaderList {
  const name = 'Access-Control-Allow-Origin';
  switch (says) {
    case 'missing':
      return [];
    case 'other':
      return [[name, 'https://other.example']];
    case 'two':
      return [
        [name, origin],
        [name, 'https://other.example'],
      ];
    case 'wildcard':
      return [[name, '*']];
    case 'echo':
      return [[name, origin]];
    default:
      return [[name, withCredentials ? origin : '*']];
  }
}

function cacheHeaders({ etag }: Reply): HeaderList {
  return etag === undefined
    ? [['Cache-Control', 'no-store']]
    : [
        ['Cache-Control', 'no-cache'],
        ['ETag', `"${etag}"`],
      ];
}

/**
 * Whether this answer makes the browser refuse the request.
 * @param isKept it is a 304: what it leaves out stays as it was
 */
export function refuses({ mode }: Ask, { says }: Reply, isKept = false): boolean {
  if (isKept && (says === 'missing' || says === 'no-credentials')) return false;
  return mode === 'cors' && says !== 'pass' && says !== 'echo';
}
