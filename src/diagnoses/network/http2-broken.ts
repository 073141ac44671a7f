import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'http2-broken',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /HTTP2_|SPDY_|HTTP_1_1_REQUIRED|QUIC_PROTOCOL_ERROR/.test(error),
  fit: (context) => plausible(seen(context)),
  title: ({ refusal }) => text`${serverOf(refusal)} ended the HTTP/2 request: ${refusal.error}`,
  why: ({ refusal }) =>
    text`${serverOf(refusal)} or a proxy in front of it ended this request on an open connection. Common causes are a crash, a limit on requests, or a response that violates HTTP/2. CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look in the logs of the proxy and the app on ${serverOf(refusal)}. Request ${addressOf(hopOf(refusal).url)} with ${'curl -i --http1.1'} and with ${'curl -i --http2'}. If only the first works, a header or an HTTP/2 limit is the cause.`,
  fix: () => [],
});
