import { listsAlone, noCors, type Shape } from './shape.ts';

const express = {
  id: 'express-cors',
  title: 'cors for Express (also NestJS, Vite, Socket.IO, Apollo)',
  inApp: true,
  verified: 'measured',
} as const;
const fastify = { id: 'fastify-cors', title: '@fastify/cors', inApp: true, verified: 'measured' } as const;
const hono = { id: 'hono-cors', title: 'Hono’s cors', inApp: true, verified: 'measured' } as const;
/** The three most used CORS middlewares of Node. */
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
];
