import type { AdviceGiven } from '../advice/advice.ts';
import type { Edit, PageChange } from '../fixes/edit.ts';
import type { Text } from '../wording/text.ts';
import type { Check } from '../cors/checks.ts';
import type { End, Exchange, Hop, HopResponse, Preflight } from '../cors/exchange.ts';
import type { Header, HeaderList } from '../cors/model.ts';
import type { CallSite } from './call-site.ts';
import type { Explained, Finding } from './finding.ts';
import { redactPolicy } from './redact-policy.ts';
import { redactLayers, redactRootCause } from './redact-root-cause.ts';
import { hideCredentials, maskHeader, maskName } from './mask-header.ts';
import { secretWordsOf, withoutWords } from './secret-words.ts';
import { maskSource, maskText, maskUrl } from './mask.ts';

interface Masks {
  readonly url: (url: string) => string;
  readonly text: (value: string) => string;
  /** A value inside of a sentence: any other text, or a header as it was sent. */
  readonly code: (value: string) => string;
  /** The name of a header, or a method. */
  readonly name: (name: string) => string;
  readonly source: (url: string) => string;
  readonly header: (header: Header) => Header;
}

function maskedIn(exchange: Exchange): Masks {
  const words = secretWordsOf(exchange);
  const without = (value: string): string => withoutWords(value, words);
  return {
    url: maskUrl,
    text: (value) => without(maskText(value)),
    code: (value) => without(maskCode(value)),
    name: (name) => without(maskName(name)),
    source: maskSource,
    header: (header) => {
      const [name, value] = maskHeader(header);
      return [name, without(value)];
    },
  };
}

const same = (value: string): string => value;
const asItIs: Masks = { url: same, text: same, code: same, name: same, source: same, header: hideCredentials };

/** Options of `fetch` and settings of servers, which our own texts write like headers. */
const ownCode =
  /^[a-z][A-Za-z]*(?:\.[A-Za-z]+)*: (?:true|false|'(?:include|omit|same-origin|no-cors|cors|no-cache|no-store|reload|follow|error|manual|loopback|local|[A-Z]{3,7})')$/;

function maskCode(value: string): string {
  if (ownCode.test(value)) return value;
  const [, name, text] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+): (.*)$/s.exec(value) ?? [];
  return name === undefined || text === undefined ? maskText(value) : maskHeader([name, text]).join(': ');
}

/**
 * The finding as it may leave the browser: everything a report prints is masked, what decides stays.
 * A refusal's own facts stay as they are, because the cause's texts say them and no format prints them.
 * @param redact false: only what capture drops is hidden
 */
export function redactFinding(finding: Finding, redact: boolean): Finding {
  const masks = redact ? maskedIn(finding.exchange) : asItIs;
  const explained = (one: Explained): Explained => redactExplained(one, masks);
  const { fix } = finding;
  return {
    ...finding,
    exchange: redactExchange(finding.exchange, masks),
    hostPolicy: redactPolicy(finding.hostPolicy, masks),
    cause: finding.cause === null ? null : explained(finding.cause),
    alternatives: finding.alternatives.map(explained),
    alsoFailing: finding.alsoFailing.map(explained),
    rootCause: redactRootCause(finding.rootCause, (parts) => redactText(parts, masks)),
    layers: redactLayers(finding.layers, (parts) => redactText(parts, masks)),
    checks: finding.checks.map((check) => redactCheck(check, masks)),
    fix: { ...fix, edits: redactEdits(fix.edits, masks), otherwise: redactEdits(fix.otherwise, masks) },
    advice: finding.advice.map((one) => redactAdvice(one, masks)),
    ...(finding.callSite === undefined ? {} : { callSite: redactCallSite(finding.callSite, masks) }),
  };
}

/** The page's own URL, by the same rules. */
export function redactPage(page: { readonly url: string } | null, redact: boolean): { readonly url: string } | null {
  return page === null ? null : { url: redact ? maskUrl(page.url) : page.url };
}

function redactExchange(exchange: Exchange, masks: Masks): Exchange {
  const [first, ...rest] = exchange.hops;
  return {
    ...exchange,
    initiator: exchange.initiator === null ? null : masks.url(exchange.initiator),
    type: masks.text(exchange.type),
    hops: [redactHop(first, masks), ...rest.map((hop) => redactHop(hop, masks))],
    end: redactEnd(exchange.end, masks),
  };
}

/** The browser's own name for an error; an exchange from elsewhere may hold anything there. */
function redactEnd(end: End | null, masks: Masks): End | null {
  return end?.kind === 'error' ? { ...end, error: masks.text(end.error) } : end;
}

function redactHop(hop: Hop, masks: Masks): Hop {
  return {
    ...hop,
    url: masks.url(hop.url),
    method: masks.name(hop.method),
    requestHeaders: hop.requestHeaders === null ? null : redactHeaders(hop.requestHeaders, masks),
    preflight: hop.preflight === null ? null : redactPreflight(hop.preflight, masks),
    response: hop.response === null ? null : redactResponse(hop.response, masks),
  };
}

function redactPreflight(preflight: Preflight, masks: Masks): Preflight {
  const { response, requestHeaders, end } = preflight;
  return {
    ...preflight,
    end: redactEnd(end, masks),
    requestHeaders: redactHeaders(requestHeaders, masks),
    response: response === null ? null : redactResponse(response, masks),
  };
}

function redactResponse(response: HopResponse, masks: Masks): HopResponse {
  return { ...response, statusLine: masks.text(response.statusLine), headers: redactHeaders(response.headers, masks) };
}

function redactHeaders(headers: HeaderList, masks: Masks): HeaderList {
  return headers.map(masks.header);
}

function redactExplained(one: Explained, masks: Masks): Explained {
  return {
    ...one,
    refusal: {
      ...one.refusal,
      request: redactRequest(one.refusal.request, masks),
      response: one.refusal.response && redactHeadersOf(one.refusal.response, masks),
      exchange: redactExchange(one.refusal.exchange, masks),
    },
    title: redactText(one.title, masks),
    why: redactText(one.why, masks),
    act: redactText(one.act, masks),
    parameter: masks.text(one.parameter),
    edits: redactEdits(one.edits, masks),
    otherwise: redactEdits(one.otherwise, masks),
  };
}

/** The headers that refused: recipes keep the settings that they show. */
function redactHeadersOf<R extends { readonly headers: HeaderList }>(response: R, masks: Masks): R {
  return { ...response, headers: redactHeaders(response.headers, masks) };
}

/** What recipes and commands are made from. */
function redactRequest(request: Explained['refusal']['request'], masks: Masks): Explained['refusal']['request'] {
  return {
    ...request,
    url: masks.url(request.url),
    origin: masks.url(request.origin),
    method: masks.name(request.method),
    unsafeHeaderNames: request.unsafeHeaderNames.map(masks.name),
  };
}

function redactAdvice(one: AdviceGiven, masks: Masks): AdviceGiven {
  return {
    ...one,
    title: redactText(one.title, masks),
    why: redactText(one.why, masks),
    act: redactText(one.act, masks),
    edits: redactEdits(one.edits, masks),
  };
}

function redactCallSite({ by, stacks }: CallSite, masks: Masks): CallSite {
  return {
    by,
    stacks: stacks.map(({ after, frames }) => ({
      after: masks.text(after),
      frames: frames.map((frame) => ({ ...frame, function: masks.text(frame.function), url: masks.source(frame.url) })),
    })),
  };
}

function redactText(parts: Text, masks: Masks): Text {
  return parts.map((part) => (typeof part === 'string' ? part : { code: masks.code(part.code) }));
}

function redactCheck(check: Check, masks: Masks): Check {
  const [, actual] = masks.header([check.header, check.actual ?? '']);
  const [, expected] = masks.header([check.header, check.expected]);
  return { ...check, title: masks.text(check.title), expected, actual: check.actual === null ? null : actual };
}

function redactEdits(edits: readonly Edit[], masks: Masks): readonly Edit[] {
  return edits.map((edit): Edit => {
    if ('set' in edit) {
      const [set, to] = masks.header([edit.set, edit.to]);
      return { ...edit, set, to };
    }
    if ('remove' in edit) return { ...edit, remove: masks.name(edit.remove) };
    return 'change' in edit ? { ...edit, change: redactChange(edit.change, masks) } : edit;
  });
}

function redactChange(change: PageChange, masks: Masks): PageChange {
  switch (change.kind) {
    case 'url':
      return { ...change, to: masks.url(change.to) };
    case 'method':
      return { ...change, to: masks.name(change.to) };
    case 'remove-header':
      return { ...change, name: masks.name(change.name) };
    default:
      return change;
  }
}
