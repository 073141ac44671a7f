import type { HopResponse } from '../../cors/exchange.ts';
import { get } from '../../cors/headers.ts';

/** What nginx means by a 400 of its own (its internal codes 494 to 497), which the status doesn't tell. */
export type NginxBadRequest =
  'headers-too-large' | 'certificate-not-accepted' | 'no-client-certificate' | 'plain-http-on-tls-port';

const sentences: readonly (readonly [NginxBadRequest, string])[] = [
  ['headers-too-large', 'Request Header Or Cookie Too Large'],
  ['certificate-not-accepted', 'The SSL certificate error'],
  ['no-client-certificate', 'No required SSL certificate was sent'],
  ['plain-http-on-tls-port', 'The plain HTTP request was sent to HTTPS port'],
];

/** What surrounds the words of the page (1.22, measured), the second sentence included; browsers like Chromium get filling. */
const frame = 115 + '400 Bad Request'.length + '<center></center>\r\n'.length;
const filling = 402;

/** Which of its own 400 pages nginx sent, by the length of the page; null: none of these. */
export function nginxBadRequest({ status, headers }: HopResponse): NginxBadRequest | null {
  const server = get(headers, 'Server') ?? 'nginx';
  if (status !== 400 || !/^(?:nginx|openresty)/.test(server)) return null;
  const length = Number(get(headers, 'Content-Length') ?? Number.NaN);
  const plain = frame + server.length;
  const found = sentences.find(([, words]) => {
    const own = plain + `400 ${words}`.length + words.length;
    return length === own || length === own + filling;
  });
  return found?.[0] ?? null;
}
