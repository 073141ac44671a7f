import { get } from '../cors/headers.ts';
import { text, type Text } from '../wording/text.ts';
import { layersOf } from './layers-of.ts';
import { ownPageOf } from './pages/own-page-of.ts';
import { shapesOf } from './shapes/shapes-of.ts';
import { recall } from './memory/recall.ts';
import type { HostMemory } from './memory/seen.ts';
import type { Answer } from './answer.ts';
import type { Confidence, LayerKind, LayerSeen } from './layer.ts';

/** The most likely writer of one answer. */
export interface Writer {
  /** A fingerprint's id; `app` for an app without a mark, `in-front` for something unnamed in front of it. */
  readonly id: string;
  readonly title: string;
  readonly layer: LayerKind;
  readonly confidence: Confidence;
  readonly evidence: readonly Text[];
}

/** Who wrote this answer, by its own marks first, then by what good answers of its host had. */
export function writerOf(answer: Answer, memory?: HostMemory): Writer {
  const { response, url } = answer;
  const seen = layersOf(response, url);

  const signed = seen.find(({ wrote }) => wrote);
  if (signed !== undefined) return writer(signed, signed.confidence, [signed.evidence]);

  const app = appOf(seen, answer);
  const page = ownPageOf(response);
  if (page !== null && (app === null || page.layer === 'app')) {
    return app ?? { ...page, evidence: [text`type and length match ${page.title}’s own page for ${response.status}`] };
  }
  if (app !== null) return app;
  const refusing = refusingApp(answer);
  if (refusing !== null) return refusing;

  const stores = seen.find(({ layer, confidence }) => layer === 'storage' && confidence === 'certain');
  if (stores !== undefined) return writer(stores, 'certain', [stores.evidence]);

  const between = seen.findLast(({ layer, confidence }) => layer !== 'app' && confidence !== 'hint');
  return (
    gatewayError(between, answer) ??
    withoutMarks(between, answer, memory) ??
    fileOf(between, answer) ??
    passedOn(between, answer)
  );
}

/** The app's own signature; a framework says more than the program that runs it, and stands after it. */
function appOf(seen: readonly LayerSeen[], { response }: Answer): Writer | null {
  const broken = response.status >= 502 && response.status <= 504;
  const apps = seen.filter(({ layer, confidence }) => layer === 'app' && confidence !== 'hint');
  // A path is a mark of the request: it says who should have answered, not who did.
  const marks = apps.filter(({ by }) => !broken || by !== 'path');
  const best = marks.find(({ confidence }) => confidence === 'certain') ?? marks[0];
  return best === undefined ? null : writer(best, best.confidence, [best.evidence]);
}

const unsigned = { id: 'app', title: 'the app', layer: 'app' } as const;

/** A middleware's way to refuse shows that an app answered, even one that signs nothing. */
function refusingApp(answer: Answer): Writer | null {
  const shape = shapesOf(answer).find(
    ({ inApp, ran, confidence }) => inApp && ran === 'ran-and-refused' && confidence !== 'hint',
  );
  return shape === undefined
    ? null
    : { ...unsigned, confidence: 'likely', evidence: [text`${shape.title} rejects requests like this`] };
}

/** 502, 503 and 504 say that something in front did not reach what stands behind it. */
function gatewayError(between: LayerSeen | undefined, { response }: Answer): Writer | null {
  const { status, headers } = response;
  if (status < 502 || status > 504 || between === undefined) return null;
  // A JSON error was more likely written by somebody's own code than by a server's built-in page.
  const ownCode = /json/.test(get(headers, 'content-type') ?? '');
  return writer(between, ownCode ? 'hint' : 'likely', [
    between.evidence,
    text`a proxy returns ${status} when it gets no response from the server behind it`,
  ]);
}

/** Good answers of this host are signed by the app, and this one is not. */
function withoutMarks(between: LayerSeen | undefined, answer: Answer, memory: HostMemory | undefined): Writer | null {
  const known = recall(memory, answer);
  const marks = known?.near.marks ?? [];
  const [mark] = marks;
  if (known === null || mark === undefined || answer.response.status < 300) return null;
  const lacks = text`${known.near.good} successful responses from this host have ${mark}, this one doesn't`;
  if (between === undefined) {
    return inFront([lacks]);
  }
  return writer(between, 'likely', [lacks, between.evidence]);
}

/** A web server that hands out files says when each was changed. */
function fileOf(between: LayerSeen | undefined, { response }: Answer): Writer | null {
  const { headers } = response;
  const isFile = get(headers, 'last-modified') !== null && get(headers, 'accept-ranges') === 'bytes';
  if (between === undefined || between.layer !== 'web-server' || !isFile) return null;
  return writer(between, 'likely', [
    between.evidence,
    text`the response is a static file: it has ${'Last-Modified'} and ${'Accept-Ranges'}`,
  ]);
}

/** Something on the way is known, and nothing says whether the answer is its own. */
function passedOn(between: LayerSeen | undefined, { response: { status } }: Answer): Writer {
  if (between !== undefined) return writer(between, 'hint', [between.evidence]);
  if (status >= 502 && status <= 504)
    return inFront([text`a proxy returns ${status} when it gets no response from the server behind it`]);
  return { ...unsigned, confidence: 'hint', evidence: [text`no layer in front of the app can be recognized`] };
}

function inFront(evidence: readonly Text[]): Writer {
  return { id: 'in-front', title: 'something in front of the app', layer: 'proxy', confidence: 'hint', evidence };
}

function writer({ id, title, layer }: LayerSeen, confidence: Confidence, evidence: readonly Text[]): Writer {
  return { id, title, layer, confidence, evidence };
}
