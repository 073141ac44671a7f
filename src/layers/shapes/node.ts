import { listsAlone, noCors, type Shape } from './shape.ts';

const express = {
  id: 'express-cors',
  title: 'cors for Express (also NestJS, Vite, Socket.IO, Apollo)',
  inApp: true,
  verified: 'measured',
} as const;
const fastify = { id: 'fastify-cors', title: '@fastify/cors', inApp: true, verified: 'measured' } as const;
const hono = { id: 'hono-cors', title: 'Hono’s cors', inApp: true, verified: 'measured' } as const;
const hapi = { id: 'hapi-cors', title: 'hapi’s cors option', inApp: true, verified: 'measured' } as const;

/** CORS middlewares of Node. */
export const nodeShapes: readonly Shape[] = [
  {
    ...express,
    on: 'preflight',
    pattern: {
      status: [200, 204],
      headers: { ...listsAlone, 'content-length': /^0$/, 'content-type': null },
      names: 'Title',
    },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
  },
  {
    ...express,
    on: 'preflight',
    pattern: {
      status: [204],
      headers: {
        'access-control-allow-origin': /./,
        'access-control-allow-methods': /^[A-Z]+(?:,[A-Z]+)*$/,
        'content-length': /^0$/,
      },
      names: 'Title',
    },
    ran: 'ran-and-allowed',
    confidence: 'likely',
  },
  {
    ...fastify,
    on: 'preflight',
    pattern: {
      status: [204],
      headers: { ...listsAlone, 'content-length': /^0$/, 'content-type': null },
      names: 'lower',
    },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
  },
  {
    ...fastify,
    on: 'preflight',
    pattern: {
      status: [400],
      headers: { ...noCors, 'content-type': /^text\/plain/, 'content-length': /^25$/, vary: /Origin|Access-Control/ },
    },
    ran: 'ran-and-refused',
    refused: 'unknown',
    confidence: 'likely',
    verified: 'source',
  },
  {
    ...fastify,
    on: 'preflight',
    pattern: {
      status: [204],
      headers: {
        'access-control-allow-origin': /./,
        'access-control-allow-methods': /, |^GET,HEAD,POST$/,
        'content-length': /^0$/,
      },
      names: 'lower',
    },
    ran: 'ran-and-allowed',
    confidence: 'likely',
  },
  {
    ...hono,
    on: 'preflight',
    pattern: {
      status: [204],
      headers: { ...listsAlone, 'access-control-allow-methods': /,PATCH(?:,QUERY)?$/, 'content-length': null },
    },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
  },
  {
    ...hono,
    on: 'preflight',
    pattern: {
      status: [204],
      headers: {
        'access-control-allow-origin': /./,
        'access-control-allow-methods': /^GET,HEAD,PUT,POST,DELETE,PATCH(?:,QUERY)?$/,
        'content-length': null,
      },
      names: 'lower',
    },
    ran: 'ran-and-allowed',
    confidence: 'likely',
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
