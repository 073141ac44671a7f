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
  title: ({ refusal }) => text`The browser cannot read the answer of ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`It came and does not keep the rules of HTTP: ${refusal.error}. A header stands there twice, or the content is not packed as its headers say. This is not CORS.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Fetch ${addressOf(hopOf(refusal).url)} with ${'curl -i --raw'} and look at the raw answer. Compare ${'Content-Length'}, ${'Content-Encoding'} and ${'Transfer-Encoding'} with what is sent, also where a proxy or a middleware adds its own.`,
  fix: () => [],
});
