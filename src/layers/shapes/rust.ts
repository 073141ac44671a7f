import { listsAlone, noCors, type Shape } from './shape.ts';

/** actix-cors says in the body of its 400 what it refuses; three sentences of different length. */
const actix = {
  id: 'actix-cors',
  title: 'actix-cors',
  inApp: true,
  on: 'preflight',
  pattern: { status: [400], headers: { ...noCors, 'content-type': /^text\/plain; charset=utf-8$/ } },
  ran: 'ran-and-refused',
  confidence: 'likely',
  verified: 'source',
} as const;

/** CORS middlewares of Rust. */
export const rustShapes: readonly Shape[] = [
  {
    id: 'tower-http-cors',
    title: 'tower-http (axum)',
    inApp: true,
    on: 'preflight',
    pattern: {
      status: [200],
      headers: { ...listsAlone, vary: /^origin, access-control-request-method, access-control-request-headers$/ },
      names: 'lower',
    },
    ran: 'ran-and-refused',
    refused: 'origin',
    confidence: 'likely',
    verified: 'source',
  },
  { ...actix, lengths: [42], refused: 'origin' },
  { ...actix, lengths: [31], refused: 'method' },
  { ...actix, lengths: [43, 45], refused: 'header' },
];
