import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-malformed',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /INVALID_CHUNKED|RESPONSE_HEADERS_|CONTENT_DECODING/i.test(error),
  alike: [
    {
      of: ['wrong-protocol'],
      // Bytes that are no HTTP come from a port for TLS, and from every program that is no web server.
      when: ({ refusal }) => refusal?.kind === 'network-error' && /INVALID_HTTP_RESPONSE/.test(refusal.error),
      or: ({ host }) => text`${host} isn't a web server, but a database, gRPC or another service`,
      check: ({ url }) =>
        text`Open ${url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '')} in a tab. If that fails too, check which program uses this port.`,
    },
  ],
  title: ({ refusal }) => text`The response from ${serverOf(refusal)} isn't valid HTTP`,
  why: ({ refusal }) =>
    text`The browser couldn't read it: ${refusal.error}. A header is there twice, or the body isn't encoded as its headers say. CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Request ${addressOf(hopOf(refusal).url)} with ${'curl -i --raw'} and look at the raw response. Compare ${'Content-Length'}, ${'Content-Encoding'} and ${'Transfer-Encoding'} with the body, and check whether a proxy or middleware adds its own.`,
  fix: () => [],
});
