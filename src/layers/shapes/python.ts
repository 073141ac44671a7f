import { noCors, type Shape } from './shape.ts';

const starlette = {
  id: 'starlette-cors',
  title: 'CORSMiddleware of FastAPI and Starlette',
  inApp: true,
  on: 'preflight',
  ran: 'ran-and-refused',
  confidence: 'certain',
  verified: 'measured',
} as const;
const refusing = {
  'access-control-max-age': /./,
  'access-control-allow-methods': /./,
  'content-type': /^text\/plain/,
} as const;
const django = {
  id: 'django-cors-headers',
  title: 'django-cors-headers',
  inApp: true,
  on: 'preflight',
  verified: 'measured',
} as const;

/** CORS middlewares of Python. */
export const pythonShapes: readonly Shape[] = [
  {
    ...starlette,
    pattern: { status: [400], headers: { ...refusing, 'access-control-allow-origin': null } },
    refused: 'origin',
  },
  {
    ...starlette,
    pattern: { status: [400], headers: { ...refusing, 'access-control-allow-origin': /./ } },
    lengths: [23],
    refused: 'header',
  },
  {
    ...starlette,
    pattern: { status: [400], headers: { ...refusing, 'access-control-allow-origin': /./ } },
    lengths: [22],
    refused: 'method',
  },
  {
    ...starlette,
    pattern: {
      status: [200],
      headers: {
        'access-control-allow-origin': /./,
        'access-control-max-age': /^600$/,
        'content-type': /^text\/plain/,
      },
    },
    lengths: [2],
    ran: 'ran-and-allowed',
  },
  {
    ...django,
    pattern: { status: [200], headers: { ...noCors, vary: /^origin$/i, 'content-length': /^0$/, allow: null } },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
  },
  {
    ...django,
    pattern: {
      status: [200],
      headers: {
        'access-control-allow-origin': /./,
        'access-control-max-age': /^86400$/,
        'access-control-allow-headers': /, /,
        'content-length': /^0$/,
      },
    },
    ran: 'ran-and-allowed',
    confidence: 'likely',
  },
  {
    id: 'engineio',
    title: 'python-engineio (Socket.IO)',
    inApp: true,
    on: 'both',
    // The body says `Not an accepted origin.`; by default only the server's own origin is one.
    path: /\/(?:socket|engine)\.io\/\?.*\btransport=/,
    pattern: { status: [400], headers: { ...noCors, 'content-type': /^text\/plain/ } },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'aiohttp-cors',
    title: 'aiohttp-cors',
    inApp: true,
    on: 'preflight',
    pattern: { status: [403], headers: { ...noCors, server: /\baiohttp\//, 'content-type': /^text\/plain/ } },
    ran: 'ran-and-refused',
    refused: 'unknown',
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'flask-cors',
    title: 'flask-cors',
    inApp: true,
    on: 'preflight',
    pattern: {
      headers: {
        'access-control-allow-origin': /./,
        'access-control-allow-methods': /^DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT$/,
        allow: /\bOPTIONS\b/,
      },
    },
    ran: 'ran-and-allowed',
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'falcon-cors',
    title: 'Falcon’s CORSMiddleware',
    inApp: true,
    on: 'preflight',
    pattern: {
      status: [200],
      headers: {
        'access-control-allow-origin': /./,
        'access-control-max-age': /^86400$/,
        'content-type': /^application\/json/,
        'content-length': /^0$/,
      },
    },
    ran: 'ran-and-allowed',
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'starlette-cors',
    title: 'CORSMiddleware of FastAPI and Starlette',
    inApp: true,
    on: 'response',
    // The error answer is made outside of every middleware that a user can add.
    pattern: {
      status: [500],
      headers: {
        ...noCors,
        vary: null,
        'content-type': /^text\/plain; charset=utf-8$/,
        'content-length': /^21$/,
        server: /^uvicorn|^hypercorn/,
      },
    },
    ran: 'did-not-run',
    confidence: 'certain',
    verified: 'measured',
  },
];
