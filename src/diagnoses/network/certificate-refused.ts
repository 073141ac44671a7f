import { originOf } from '../../cors/origin.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'certificate-refused',
  stage: 'connection',
  explains: ['network-error'],
  // Firefox gives no name but a sentence in the user's language; everything else has one.
  when: ({ error }) =>
    !/^(?:net::|NS_|SSL received)/.test(error) ||
    /ERR_CERT_|SSL_PINNED|certificate|SEC_ERROR_|MOZILLA_PKIX/i.test(error),
  title: ({ refusal }) => text`The browser doesn't trust the certificate of ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`For a request from a script there is no warning page to accept, so the request fails (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Install a trusted certificate for this host. During development, open ${originOf(hopOf(refusal).url) ?? ''} in a tab and accept it there, or use ${'mkcert'}.`,
  fix: () => [],
});
