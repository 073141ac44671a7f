import { plain } from '../wording/text.ts';
import type { Hop, HopResponse } from '../cors/exchange.ts';
import type { Phase } from '../cors/model.ts';
import type { Finding } from './finding.ts';
import { ownCode } from './own-code.ts';

const longest = 90;

/** The exchange as a Mermaid sequence diagram: page, browser, one participant for each host, and where it was refused. */
export function mermaidOf(finding: Finding): string {
  const { exchange, cause } = finding;
  const hosts = [...new Set(exchange.hops.map(({ url }) => hostOf(url)))];
  const page = cause?.refusal.exchange.initiator ?? exchange.initiator ?? 'unknown';
  const [first] = exchange.hops;
  return [
    'sequenceDiagram',
    `    participant P as Page ${label(page)}`,
    '    participant B as Browser',
    ...hosts.map((host, i) => `    participant S${i} as Server ${label(host)}`),
    `    P->>B: ${label(first.method)} ${label(first.url)}`,
    ...exchange.hops.flatMap((hop, i) => hopLines(finding, hop, i, `S${hosts.indexOf(hostOf(hop.url))}`)),
    ending(finding),
  ].join('\n');
}

function hopLines(finding: Finding, hop: Hop, index: number, server: string): readonly string[] {
  const path = label(pathOf(hop.url));
  const { preflight } = hop;
  const asked =
    preflight === null ? [] : [`    B->>${server}: OPTIONS ${path} (preflight)`, answer(server, preflight.response)];
  // What the browser never sent has neither headers nor an answer.
  const sent = hop.requestHeaders === null && hop.response === null;
  const request = sent ? [] : [`    B->>${server}: ${label(hop.method)} ${path}`, answer(server, hop.response)];
  return [
    ...asked,
    ...refusedAt(finding, index, ['preflight']),
    ...request,
    ...refusedAt(finding, index, ['response', 'redirect']),
  ];
}

function answer(server: string, response: HopResponse | null): string {
  return response === null ? `    ${server}--xB: no answer` : `    ${server}-->>B: ${response.status}`;
}

function refusedAt({ cause }: Finding, hop: number, phases: readonly Phase[]): readonly string[] {
  if (cause?.hop !== hop || !phases.includes(cause.phase)) return [];
  return [`    Note over B: ${label(plain(cause.title))}`];
}

function ending(finding: Finding): string {
  const { outcome, exchange } = finding;
  const code = ownCode(finding) ?? (exchange.end?.kind === 'error' ? exchange.end.error : null);
  const why = code === null ? '' : ` (${label(code)})`;
  if (outcome === 'blocked') return `    B--xP: blocked by CORS${why}`;
  if (outcome === 'failed') return `    B--xP: failed${why}`;
  if (outcome === 'canceled') return `    P--xB: canceled${why}`;
  return `    B-->>P: ${outcome}`;
}

/**
 * A stranger's value inside a line of Mermaid: only characters that have no meaning there stay, all others become `%XX`.
 * Mermaid ends a message at `;`, starts a comment or an entity at `#`, and reads HTML.
 */
export function label(value: string): string {
  const shown = value.length > longest ? `${value.slice(0, longest)}...` : value;
  return shown.replace(/[^\w ./:?=&*+,()'`~-]/gu, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
