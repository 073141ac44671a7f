import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'stream-needs-http2',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /ALPN_NEGOTIATION_FAILED|H2_OR_QUIC_REQUIRED/i.test(error),
  title: ({ refusal }) => text`A request body that is a stream needs HTTP/2; ${serverOf(refusal)} uses HTTP/1.1`,
  why: ({ refusal }) => text`Browsers send streams only over HTTP/2 or newer (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) => text`Enable HTTP/2 on ${serverOf(refusal)}, or send the body as a whole.`,
  fix: () => [],
});
