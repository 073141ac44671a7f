import { get, getAll } from '../cors/headers.ts';
import { text } from '../wording/text.ts';
import { refusedBy } from './allows.ts';
import { saidBy } from './debug-headers.ts';
import { recall } from './memory/recall.ts';
import { shapesOf } from './shapes/shapes-of.ts';
import { namesOrigin, namesPreflight } from './vary.ts';
import { withoutTrace } from './without-trace.ts';
import type { Answer } from './answer.ts';
import type { CorsAnswer, Middleware } from './cors-answer.ts';
import type { HostMemory } from './memory/seen.ts';
import type { Shape } from './shapes/shape.ts';

/**
 * Whether a CORS layer ran for this answer, and what it refused, by headers alone.
 * @param memory what other answers of the host carry; without it, an answer without any trace says less
 */
export function corsLayer(answer: Answer, memory?: HostMemory): CorsAnswer {
  const said = saidBy(answer.response);
  if (said !== null) {
    return {
      ran: said.ran,
      refused: said.refused,
      confidence: 'certain',
      middleware: [said.middleware],
      evidence: [said.evidence],
    };
  }
  const shapes = shapesOf(answer);
  if (getAll(answer.response.headers, 'Access-Control-Allow-Origin').length > 0) return withOrigin(answer, shapes);
  return byShape(shapes) ?? byHeaders(answer) ?? byMemory(answer, memory) ?? withoutTrace(answer, shapes, memory);
}

function withOrigin(answer: Answer, shapes: readonly Shape[]): CorsAnswer {
  const refusal = refusedBy(answer) ?? refusedByShape(answer, shapes);
  const value = get(answer.response.headers, 'Access-Control-Allow-Origin') ?? '';
  return {
    ran: refusal === null ? 'ran-and-allowed' : 'ran-and-refused',
    refused: refusal?.refused ?? null,
    confidence: 'certain',
    middleware: middlewareOf(shapes),
    evidence: [
      text`the response has ${`Access-Control-Allow-Origin: ${value}`}`,
      ...(refusal === null ? [] : [refusal.evidence]),
    ],
  };
}

/** A layer may refuse what the browser would not have asked about: Starlette checks POST too. */
function refusedByShape({ response }: Answer, shapes: readonly Shape[]): ReturnType<typeof refusedBy> {
  const [shape] = shapes;
  if (shape?.refused === undefined || shape.confidence === 'hint' || response.status < 400) return null;
  return { refused: shape.refused, evidence: text`${shape.title} rejects requests like this` };
}

function byShape(shapes: readonly Shape[]): CorsAnswer | null {
  const [shape, ...others] = shapes;
  // A hint is not enough to speak; it is told again where nothing else speaks.
  if (shape === undefined || shape.confidence === 'hint' || shape.ran === 'ran-and-allowed') return null;
  const refused = others.every((other) => other.refused === shape.refused) ? shape.refused : 'unknown';
  const middleware = middlewareOf(shapes);
  const evidence =
    shape.ran === 'did-not-run'
      ? text`the response was written outside of ${shape.title}`
      : text`${shape.title} rejects requests like this`;
  return { ran: shape.ran, refused: refused ?? null, confidence: shape.confidence, middleware, evidence: [evidence] };
}

/**
 * Any of these is written by something that knows CORS, and nothing that allows an origin would leave the origin out. How long
 * a preflight counts is often set by itself, where the other headers are set elsewhere and don't apply.
 */
const traces = ['Methods', 'Headers', 'Credentials'].map((name) => `Access-Control-Allow-${name}`);

function byHeaders(answer: Answer): CorsAnswer | null {
  const { headers } = answer.response;
  if (answer.origin === null) return null;
  const trace = [...traces, 'Access-Control-Expose-Headers'].find((name) => get(headers, name) !== null);
  if (trace === undefined && !namesOrigin(headers) && !namesPreflight(headers)) return null;
  // An error to a preflight may be about the method or a header just as well.
  const mayBeMore = namesPreflight(headers) || answer.response.status >= 400;
  const refused = trace === undefined && answer.phase === 'preflight' && mayBeMore ? 'unknown' : 'origin';
  const found = trace ?? 'Vary';
  const evidence = text`the response has ${`${found}: ${get(headers, found) ?? ''}`} and no ${'Access-Control-Allow-Origin'}`;
  return { ran: 'ran-and-refused', refused, confidence: 'likely', middleware: [], evidence: [evidence] };
}

function byMemory(answer: Answer, memory: HostMemory | undefined): CorsAnswer | null {
  const near = recall(memory, answer)?.near;
  if (near === undefined || near.withCors === 0 || answer.origin === null) return null;
  const base = { confidence: 'likely', middleware: [] } as const;
  if (near.allowed.includes('*') || near.allowed.includes(answer.origin)) {
    const evidence = text`${near.withCors} successful responses from this host allow ${answer.origin}; this one has no CORS headers`;
    return { ...base, ran: 'did-not-run', refused: null, evidence: [evidence] };
  }
  const evidence = text`other responses from this host allow ${near.allowed.join(', ')}, but not ${answer.origin}`;
  return { ...base, ran: 'ran-and-refused', refused: 'origin', evidence: [evidence] };
}

function middlewareOf(shapes: readonly Shape[]): readonly Middleware[] {
  const ids = new Set(shapes.map(({ id }) => id));
  return [...ids].flatMap((id): readonly Middleware[] => {
    const shape = shapes.find((shape) => shape.id === id);
    return shape === undefined ? [] : [{ id, title: shape.title }];
  });
}
