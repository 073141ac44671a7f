import { originOf } from '../cors/origin.ts';
import { hopOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'certificate-refused',
  explains: ['network-error'],
  // Firefox gives no name but a sentence in the user's language; everything else has one.
  matches: ({ error }) =>
    !/^(?:net::|NS_|SSL received)/.test(error) ||
    /ERR_CERT_|SSL_PINNED|certificate|SEC_ERROR_|MOZILLA_PKIX/i.test(error),
  title: (refusal) => text`The browser does not trust the certificate of ${serverOf(refusal)}`,
  why: (refusal) =>
    text`For a script there is no warning page that one could click away, the request fails (${refusal.error}). It never got as far as CORS.`,
  responsible: 'server',
  act: (refusal) =>
    text`Install a certificate that fits the name and is trusted. During development: open ${originOf(hopOf(refusal).url) ?? ''} in a tab and accept it there, or use a local authority such as ${'mkcert'}.`,
  fix: () => [],
  examples: [
    {
      name: 'a self-signed certificate',
      exchange: exchange({ error: 'net::ERR_CERT_AUTHORITY_INVALID' }),
    },
  ],
});
