import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';

export default defineDiagnosis({
  id: 'http2-broken',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /HTTP2_|SPDY_|HTTP_1_1_REQUIRED|QUIC_PROTOCOL_ERROR/.test(error),
  fit: (context) => ({ confidence: 'likely', evidence: seen(context) }),
  title: ({ refusal }) => text`${serverOf(refusal)} broke off the request: ${refusal.error}`,
  why: ({ refusal }) =>
    text`${serverOf(refusal)} or a proxy before it took the connection and then ended this request inside of it. That happens when it crashes, refuses more requests, or sends what the protocol forbids. CORS has no part in that.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look into the log of the proxy and of the app at ${serverOf(refusal)}. Fetch ${addressOf(hopOf(refusal).url)} with ${'curl -i --http1.1'} and with ${'curl -i --http2'}: if only the first works, it is a header or a limit of HTTP/2.`,
  fix: () => [],
});
