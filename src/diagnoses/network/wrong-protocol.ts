import { addressSpaceOf } from '../../cors/address-space.ts';
import type { Refusal } from '../../cors/model.ts';
import { schemeOf } from '../../cors/origin.ts';
import { pageOriginOf } from '../../cors/request-at.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { orElse } from './no-response.ts';
import { withAlternative } from '../evidence.ts';

export default defineDiagnosis({
  id: 'wrong-protocol',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) =>
    /SSL_PROTOCOL_ERROR|INVALID_HTTP_RESPONSE|SSL_VERSION|SSL_ERROR_RX|ERR_SSL_|BAD_SSL|SSL received a record/i.test(
      error,
    ),
  fit: (context) => withAlternative(context, orElse(context)),
  title: ({ refusal }) => text`${serverOf(refusal)} doesn't accept ${schemeOf(hopOf(refusal).url) ?? ''} on this port`,
  why: ({ refusal }) => text`One side uses HTTP and the other one HTTPS (${refusal.error}). CORS isn't involved.`,
  responsible: 'page',
  act: ({ refusal }) =>
    mayCallHttp(refusal)
      ? text`Request ${otherScheme(hopOf(refusal).url)} instead, or enable TLS on this port.`
      : text`Enable TLS on ${serverOf(refusal)}: an HTTPS page can't request it over HTTP.`,
  fix: () => [],
});

/** False where the other scheme would be mixed content: an encrypted page, and a host that is not this device. */
function mayCallHttp(refusal: Refusal): boolean {
  const { url } = hopOf(refusal);
  const isSecurePage = pageOriginOf(refusal.exchange).startsWith('https:');
  return !isSecurePage || !url.startsWith('https:') || addressSpaceOf(url) === 'loopback';
}

/** The same address with the other of the two schemes. */
function otherScheme(url: string): string {
  return /^https:/i.test(url) ? url.replace(/^https:/i, 'http:') : url.replace(/^http:/i, 'https:');
}
