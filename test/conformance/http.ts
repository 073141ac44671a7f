import { isUtf8 as isUtf8Buffer } from 'node:buffer';
import type { Socket } from 'node:net';
import type { Header, HeaderList } from '../../src/cors/model.ts';

/** A request as it came over the wire, one character a byte. */
export interface Incoming {
  readonly method: string;
  /** The path and query as they were sent. */
  readonly target: string;
  readonly host: string;
  readonly headers: HeaderList;
}

const mostBytes = 1024 * 1024;

/**
 * Reads one request with its whole body; null when the other side closes or sends what is no HTTP.
 * Node's own server would hide duplicates and refuse odd bytes, so this reads the bytes itself.
 */
export function readRequest(socket: Socket): Promise<Incoming | null> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('latin1');
    socket.once('close', () => resolve(null));
    socket.on('error', () => resolve(null));
    socket.on('data', (chunk) => {
      text += String(chunk);
      const end = text.indexOf('\r\n\r\n');
      // The first byte of a TLS handshake: nobody here speaks it.
      if (end < 0 && text.length < mostBytes && !text.startsWith('\x16')) return;
      const request = end < 0 ? null : parse(text.slice(0, end));
      if (request !== null && text.length - end - 4 < bodyLength(request)) return;
      resolve(request);
    });
  });
}

function parse(head: string): Incoming | null {
  const [first = '', ...lines] = head.split('\r\n');
  const match = /^(\S+) (\S+) HTTP\/1\.1$/.exec(first);
  if (match === null) return null;
  const headers = lines.map((line): Header => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^[\t ]+|[\t ]+$/g, '')];
  });
  return { method: match[1] ?? '', target: match[2] ?? '', host: valueOf(headers, 'host') ?? '', headers };
}

function bodyLength({ headers }: Incoming): number {
  return Number(valueOf(headers, 'content-length') ?? 0);
}

/** The first value of a header, null without one. */
export function valueOf(headers: HeaderList, name: string): string | null {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** The bytes of an answer. A body is left out where the status or the method forbids one. */
export function answerBytes(method: string, status: number, headers: HeaderList, body: string, cut = 0): Buffer {
  const bodiless = method === 'HEAD' || status === 204 || status === 205 || status === 304;
  const sent = bodiless ? '' : body;
  const framing: HeaderList = [
    ...(status === 204 || status === 304 ? [] : [['Content-Length', String(sent.length + cut)] as const]),
    ['Connection', 'close'],
  ];
  const lines = [...headers, ...framing].map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status} Answer\r\n${lines.join('')}\r\n${sent}`, 'latin1');
}

/** True when these bytes, one a character, are UTF-8. */
export function isUtf8(bytes: string): boolean {
  return isUtf8Buffer(Buffer.from(bytes, 'latin1'));
}
