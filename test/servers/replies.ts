import type { HeaderList } from '../../src/cors/model.ts';
import type { Asked, Reply } from './situation.ts';

/** Header names and values; a list of values means the header is sent that often. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** The API's usual answer: some orders as JSON. */
export function orders(headers: Headers = {}): Reply {
  return reply(200, { 'Content-Type': 'application/json', ...headers }, '{"orders":[{"id":42,"total":"19.90"}]}');
}

/** What a CORS middleware says to a preflight. */
export function noContent(headers: Headers = {}): Reply {
  return reply(204, headers, '');
}

export function reply(status: number, headers: Headers, body: Reply['body']): Reply {
  return { status, headers: listOf(headers), body };
}

/** An error page that a proxy writes itself, without the application's headers. */
export function nginxPage(status: number, reason: string): Reply {
  const line = `${status} ${reason}`;
  const body = `<html>\r\n<head><title>${line}</title></head>\r\n<body>\r\n<center><h1>${line}</h1></center>\r\n<hr><center>nginx/1.26.2</center>\r\n</body>\r\n</html>\r\n`;
  return reply(status, { Server: 'nginx/1.26.2', 'Content-Type': 'text/html' }, body);
}

export function redirect(status: number, location: string, headers: Headers = {}): Reply {
  return reply(status, { Location: location, ...headers }, '');
}

/** A server whose CORS headers are right: the named origin, and for preflights the usual methods and headers. */
export function correct(asked: Asked, origin: string, more: Headers = {}): Reply {
  const allowed = { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', ...more };
  if (!asked.preflight) return orders(allowed);
  return noContent({
    ...allowed,
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': 'Content-Type, Authorization',
  });
}

function listOf(headers: Headers): HeaderList {
  return Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => [name, value] as const));
}
