import cause from '../causes/opaque-origin.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { pageOriginOf } from '../cors/request-at.ts';
import { facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'opaque-origin',
  matches: (context) =>
    context.cause?.id === cause.id && pageOriginOf(context.exchange) === 'null'
      ? { confidence: 'certain', evidence: [text`the request says ${'Origin: null'}`, ...facts(context)] }
      : null,
  title: ({ host }) => text`The page has no origin (${'null'}), and ${host} does not allow that`,
  why: (context) =>
    text`${kind(context)} has no site of its own, so the browser says ${'Origin: null'}. Any site can make itself such a page, so a server cannot tell whom it would allow.`,
  // A development server has nothing to protect and one switch for everybody; elsewhere it is for the page to have an origin.
  responsible: (context) => (isDevServer(context) ? 'server' : 'page'),
  act: () =>
    text`Give the page an origin: open it over http or https, or add ${'allow-same-origin'} to the frame's ${'sandbox'} when you trust its content. A development server such as Vite may allow everybody (${'server.cors: true'}); a public one must not allow ${'null'}.`,
  examples: cause.examples,
});

function kind({ exchange }: Context) {
  return [exchange.frameId > 0 ? 'A sandboxed frame or a data: document' : 'A file on disk or a sandboxed page'];
}

/** A server on this machine that hands out modules, by its name or by what it serves. */
function isDevServer({ layers, host, headers }: Context): boolean {
  if (layers.some(({ id }) => id === 'vite')) return true;
  const local = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|$)/.test(host);
  return local && /javascript/.test(get(headers, 'Content-Type') ?? '');
}
