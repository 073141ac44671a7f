import type { AdviceGiven } from '../advice/advice.ts';
import type { Edit } from '../fixes/edit.ts';
import type { Text } from '../wording/text.ts';
import type { Check } from '../cors/checks.ts';
import type { Exchange, Hop, HopResponse, Preflight } from '../cors/exchange.ts';
import type { Header, HeaderList } from '../cors/model.ts';
import type { CallSite } from './call-site.ts';
import type { Explained, Finding } from './finding.ts';
import { redactLayers, redactRootCause } from './redact-root-cause.ts';
import { hideCredentials, maskHeader, maskSource, maskText, maskUrl } from './mask.ts';

interface Masks {
  readonly url: (url: string) => string;
  readonly text: (value: string) => string;
  readonly source: (url: string) => string;
  readonly header: (header: Header) => Header;
}

const masked: Masks = { url: maskUrl, text: maskText, source: maskSource, header: maskHeader };
const same = (value: string): string => value;
const asItIs: Masks = { url: same, text: same, source: same, header: hideCredentials };

/**
 * The finding as it may leave the browser: everything a report prints is masked, what decides stays.
 * A refusal's own facts stay as they are, because the cause's texts say them and no format prints them.
 * @param redact false: only the values of Cookie, Set-Cookie, Authorization and Proxy-Authorization are hidden
 */
export function redactFinding(finding: Finding, redact: boolean): Finding {
  const masks = redact ? masked : asItIs;
  const explained = (one: Explained): Explained => redactExplained(one, masks);
  const { fix } = finding;
  return {
    ...finding,
    exchange: redactExchange(finding.exchange, masks),
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
  return { ...exchange, hops: [redactHop(first, masks), ...rest.map((hop) => redactHop(hop, masks))] };
}

function redactHop(hop: Hop, masks: Masks): Hop {
  return {
    ...hop,
    url: masks.url(hop.url),
    requestHeaders: hop.requestHeaders === null ? null : redactHeaders(hop.requestHeaders, masks),
    preflight: hop.preflight === null ? null : redactPreflight(hop.preflight, masks),
    response: hop.response === null ? null : redactResponse(hop.response, masks),
  };
}

function redactPreflight(preflight: Preflight, masks: Masks): Preflight {
  const { response, requestHeaders } = preflight;
  return {
    ...preflight,
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
  const { request } = one.refusal;
  return {
    ...one,
    refusal: { ...one.refusal, request: { ...request, url: masks.url(request.url) } },
    title: redactText(one.title, masks),
    why: redactText(one.why, masks),
    act: redactText(one.act, masks),
    parameter: masks.text(one.parameter),
    edits: redactEdits(one.edits, masks),
    otherwise: redactEdits(one.otherwise, masks),
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
  return parts.map((part) => (typeof part === 'string' ? part : { code: masks.text(part.code) }));
}

function redactCheck(check: Check, masks: Masks): Check {
  const [, actual] = masks.header([check.header, check.actual ?? '']);
  const [, expected] = masks.header([check.header, check.expected]);
  return { ...check, title: masks.text(check.title), expected, actual: check.actual === null ? null : actual };
}

function redactEdits(edits: readonly Edit[], masks: Masks): readonly Edit[] {
  return edits.map((edit): Edit => {
    if ('set' in edit) return { ...edit, to: masks.header([edit.set, edit.to])[1] };
    if (!('change' in edit) || edit.change.kind !== 'url') return edit;
    return { ...edit, change: { kind: 'url', to: masks.url(edit.change.to) } };
  });
}
