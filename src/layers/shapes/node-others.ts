import { noCors, type Shape } from './shape.ts';

const hapi = { id: 'hapi-cors', title: 'hapi’s cors option', inApp: true, verified: 'measured' } as const;

/** Other CORS middlewares of Node. */
export const otherNodeShapes: readonly Shape[] = [
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
