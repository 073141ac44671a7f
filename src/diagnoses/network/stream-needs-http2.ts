import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'stream-needs-http2',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /ALPN_NEGOTIATION_FAILED|H2_OR_QUIC_REQUIRED/i.test(error),
  title: ({ refusal }) => text`Sending a stream needs HTTP/2, ${serverOf(refusal)} speaks HTTP/1.1`,
  why: ({ refusal }) =>
    text`The body of the request is a stream, and browsers send one over HTTP/2 and newer only (${refusal.error}). This is not CORS.`,
  responsible: 'server',
  act: ({ refusal }) => text`Switch HTTP/2 on at ${serverOf(refusal)}, or send the body as a whole.`,
  fix: () => [],
});
