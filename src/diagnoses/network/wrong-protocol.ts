import { addressSpaceOf } from '../../cors/address-space.ts';
import type { Refusal } from '../../cors/model.ts';
import { schemeOf } from '../../cors/origin.ts';
import { pageOriginOf } from '../../cors/request-at.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { isStatusProblem } from '../error-responses/status-error.ts';
import { facts, seen } from '../evidence.ts';
import { exact } from '../fit.ts';
import { nginxBadRequest } from '../../layers/pages/nginx-bad-request.ts';
import type { Context } from '../context.ts';

const errors =
  /SSL_PROTOCOL_ERROR|INVALID_HTTP_RESPONSE|SSL_VERSION|SSL_ERROR_RX|ERR_SSL_|BAD_SSL|SSL received a record/i;
import { isPlainOnOddPort } from './plain-on-odd-port.ts';

export default defineDiagnosis({
  id: 'wrong-protocol',
  stage: 'connection',
  explains: ['network-error'],
  alike: [
    {
      of: ['empty-response'],
      // A port for TLS closes a connection that begins without it; a host that answered http before is none.
      when: ({ others, url }) => others.length === 0 && url.startsWith('http:'),
      or: ({ host }) =>
        text`${host} expects ${'https:'} on this port, and closes the connection of a request with ${'http:'}`,
      check: ({ url }) => text`Open ${otherScheme(url)} in a tab. If that works, request this URL from the page.`,
    },
    {
      of: ['client-error-without-cors'],
      when: ({ status, url }) => status === 400 && isPlainOnOddPort(url),
      or: () => text`this port expects ${'https:'}, and the server returns 400 for http`,
      check: ({ url }) => text`Open ${url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '')} in a tab.`,
    },
  ],
  when: ({ error }) => errors.test(error),
  fits: (context) => {
    const { refusal } = context;
    if (isPlainOnTls(context)) return exact(facts(context));
    return refusal?.kind === 'network-error' && errors.test(refusal.error) ? exact(seen(context)) : null;
  },
  title: ({ host, url, status }) =>
    status === 0
      ? text`${host} doesn't accept ${schemeOf(url) ?? ''} on this port`
      : text`${host} expects https on this port, and the page uses http (${status})`,
  why: ({ refusal, status }) =>
    status === 0
      ? text`One side uses HTTP and the other one HTTPS (${refusal?.kind === 'network-error' ? refusal.error : ''}). CORS isn't involved.`
      : text`The server returns ${status} to a request without TLS. This error has no CORS headers, so the browser reports a CORS error.`,
  responsible: 'page',
  act: ({ refusal, host, url }) =>
    refusal === null || mayCallHttp(refusal)
      ? text`Request ${otherScheme(url)} instead${url.startsWith('https:') ? text`, or enable TLS on this port` : []}.`
      : text`Enable TLS on ${host}: an HTTPS page can't request it over HTTP.`,
  fix: () => [],
});

/** nginx has a page of its own for a request without TLS; Go answers with no header at all (both measured). */
function isPlainOnTls(context: Context): boolean {
  const { url, answer, status, headers } = context;
  if (answer === null || status !== 400 || !url.startsWith('http:') || !isStatusProblem(context)) return false;
  return nginxBadRequest(answer.response) === 'plain-http-on-tls-port' || headers.length === 0;
}

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
