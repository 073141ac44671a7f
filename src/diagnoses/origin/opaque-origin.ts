import type { Refusal } from '../../cors/model.ts';
import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { pageOriginOf } from '../../cors/request-at.ts';
import { facts } from '../evidence.ts';
import type { Context } from '../context.ts';
import { corsRan, headersOf, statusOf } from '../../cors/refused-response.ts';
import { allowEverybody } from '../../fixes/edits.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'opaque-origin',
  stage: 'opaque-origin',
  explains: ['origin-not-allowed', 'no-allow-origin'],
  when: isOpaque,
  fits: (context) =>
    isOpaque(context.refusal) ? exact([text`the request has ${'Origin: null'}`, ...facts(context)]) : null,
  title: ({ host }) => text`The page's origin is ${'null'}, which ${host} doesn't allow`,
  why: (context) =>
    text`${kind(context)} has the opaque origin ${'null'}. Any site can create a page with that origin, so it isn't safe to allow.`,
  // A development server has nothing to protect and one switch for everybody; elsewhere it is for the page to have an origin.
  responsible: (context) => (isDevServer(context) ? 'server' : 'page'),
  act: () =>
    text`Give the page an origin: open it over http or https, or add ${'allow-same-origin'} to the frame's ${'sandbox'} if you trust its content. A local development server such as Vite can allow every origin (${'server.cors: true'}); a public server must not allow ${'null'}.`,
  fix: () => [],
  otherwise: ({ refusal }) => allowEverybody(refusal),
});

function kind({ exchange }: Context) {
  return [exchange.frameId > 0 ? 'A sandboxed frame or a data: document' : 'A local file or a sandboxed page'];
}

/** A server on this machine that hands out modules, by its name or by what it serves. */
function isDevServer({ layers, host, headers }: Context): boolean {
  if (layers.some(({ id }) => id === 'vite')) return true;
  const local = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::|$)/.test(host);
  return local && /javascript/.test(get(headers, 'Content-Type') ?? '');
}

function isOpaque(refusal: Refusal | null): boolean {
  if (refusal?.kind !== 'no-allow-origin' && refusal?.kind !== 'origin-not-allowed') return false;
  // With credentials, a star is what is refused first.
  if (refusal.kind === 'origin-not-allowed' && refusal.allowOrigin === '*') return false;
  return (
    refusal.request.origin === 'null' &&
    pageOriginOf(refusal.exchange) === 'null' &&
    // An error without CORS headers would have refused every page: that is about the error.
    (statusOf(refusal) < 400 || refusal.kind === 'origin-not-allowed' || corsRan(headersOf(refusal)))
  );
}
