import { parseUrl } from '../../cors/origin.ts';
import { noCors, type Shape } from './shape.ts';

const hapi = { id: 'hapi-cors', title: 'hapi’s cors option', inApp: true, verified: 'measured' } as const;

/** What apps of the MCP SDK say to an origin that they do not know (2.0): its host is in the text. */
function invalidOrigin(origin: string): string {
  const host = parseUrl(origin)?.hostname ?? origin;
  return JSON.stringify({
    jsonrpc: '2.0',
    error: { code: -32_000, message: `Invalid Origin: ${host}` },
    id: null,
  });
}

/** Other CORS middlewares of Node. */
export const otherNodeShapes: readonly Shape[] = [
  {
    id: 'mcp-origin',
    title: 'The MCP SDK’s origin check',
    inApp: true,
    on: 'both',
    pattern: { status: [403], headers: { ...noCors, 'content-type': /^application\/json/ } },
    lengths: (origin) => [invalidOrigin(origin).length],
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'mcp-origin',
    title: 'The MCP SDK’s origin check',
    inApp: true,
    on: 'preflight',
    // Without a length: whoever may not come in there gets 401.
    path: /\/(?:mcp|sse)\/?(?:\?|$)/,
    pattern: { status: [403], headers: { ...noCors, 'content-type': /^application\/json/, 'content-length': null } },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
    verified: 'unverified',
  },
  {
    id: 'mcp-origin',
    title: 'The MCP SDK’s origin check',
    inApp: true,
    on: 'both',
    // The Python SDK: `Invalid Origin header`.
    path: /\/(?:mcp|sse|messages?)\/?(?:\?|$)/,
    pattern: { status: [403], headers: { ...noCors, 'content-type': /^text\/plain/ } },
    lengths: [21],
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
    verified: 'source',
  },
  {
    id: 'socket-io',
    title: 'Socket.IO',
    inApp: true,
    on: 'preflight',
    // `{"code":2,"message":"Bad handshake method"}`: its cors option is not set, and OPTIONS is no handshake.
    path: /\/(?:socket|engine)\.io\/\?.*\btransport=/,
    pattern: { status: [400], headers: { ...noCors, 'content-type': /^application\/json/ } },
    ran: 'did-not-run',
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'koa-cors',
    title: '@koa/cors',
    inApp: true,
    on: 'preflight',
    // An origin function that says no lets the preflight fall through to the app.
    pattern: {
      status: [404],
      headers: { ...noCors, vary: /^Origin$/, 'content-type': /^text\/plain/, 'content-length': /^9$/ },
    },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'h3-cors',
    title: 'h3’s handleCors (Nitro, Nuxt)',
    inApp: true,
    on: 'both',
    pattern: {
      headers: {
        'access-control-allow-origin': null,
        vary: /^origin(?:, access-control-request-headers)?$/,
        'access-control-expose-headers': /./,
      },
    },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
    verified: 'measured',
  },
  {
    ...hapi,
    on: 'preflight',
    pattern: {
      status: [200],
      headers: { ...noCors, 'content-type': /^application\/json/, 'cache-control': /^no-cache$/ },
    },
    lengths: [44],
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
  },
  {
    ...hapi,
    on: 'preflight',
    pattern: {
      status: [200],
      headers: { ...noCors, 'content-type': /^application\/json/, 'cache-control': /^no-cache$/ },
    },
    lengths: [54],
    ran: 'ran-and-refused',
    refused: 'header',
    confidence: 'likely',
  },
  {
    ...hapi,
    on: 'both',
    pattern: {
      headers: {
        'access-control-allow-origin': /./,
        'access-control-expose-headers': /^WWW-Authenticate,Server-Authorization/,
      },
    },
    ran: 'ran-and-allowed',
    confidence: 'likely',
  },
  {
    id: 'yoga-cors',
    title: 'GraphQL Yoga’s cors option',
    inApp: true,
    on: 'both',
    pattern: { headers: { 'access-control-allow-origin': /^null$/ }, names: 'lower' },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'restify-cors',
    title: 'restify-cors-middleware2',
    inApp: true,
    on: 'response',
    pattern: { headers: { ...noCors, server: /^restify$/, vary: /^origin,access-control-request-method,/ } },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'certain',
    verified: 'measured',
  },
];
