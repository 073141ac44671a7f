import type { OwnPage } from './page.ts';

// nginx and lighttpd put the status and its words twice into their page, so that its length can be worked out.

/** nginx’s own words, where they differ from the registered ones. */
const nginxWords: Readonly<Record<number, string>> = {
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Authorization Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Not Allowed',
  408: 'Request Time-out',
  411: 'Length Required',
  413: 'Request Entity Too Large',
  414: 'Request-URI Too Large',
  415: 'Unsupported Media Type',
  416: 'Requested Range Not Satisfiable',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

const lighttpdWords: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** What surrounds the words and the name of the server in nginx’s page (1.22, measured); from 400 on Chromium gets filling. */
const frame = 115;
const filling = 402;

function nginxLengths(status: number, server: string | null): readonly number[] {
  const words = nginxWords[status];
  if (words === undefined) return [];
  // An ingress hides the header; the page says `nginx` all the same.
  const length = frame + 2 * `${status} ${words}`.length + (server ?? 'nginx').length;
  return status < 400 ? [length] : [length + filling, length];
}

function lighttpdLengths(status: number): readonly number[] {
  const words = lighttpdWords[status];
  return words === undefined ? [] : [315 + 2 * `${status} ${words}`.length];
}

export const titledPages: readonly OwnPage[] = [
  {
    id: 'nginx',
    title: 'nginx',
    layer: 'web-server',
    pattern: { headers: { server: /^nginx/, 'content-type': /^text\/html$/ } },
    lengths: nginxLengths,
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'openresty',
    title: 'OpenResty',
    layer: 'web-server',
    pattern: { headers: { server: /^openresty/, 'content-type': /^text\/html$/ } },
    lengths: nginxLengths,
    confidence: 'likely',
    verified: 'unverified',
  },
  {
    id: 'nginx',
    title: 'nginx',
    layer: 'web-server',
    pattern: { headers: { server: null, 'content-type': /^text\/html$/, 'cache-control': null } },
    lengths: nginxLengths,
    confidence: 'likely',
    verified: 'unverified',
  },
  {
    id: 'lighttpd',
    title: 'lighttpd',
    layer: 'web-server',
    pattern: { headers: { server: /^lighttpd/, 'content-type': /^text\/html$/ } },
    lengths: lighttpdLengths,
    confidence: 'certain',
    verified: 'measured',
  },
];
