import { visible } from '../wording/text.ts';
import type { Hop, HopResponse } from '../cors/exchange.ts';
import type { Header, HeaderList, Phase } from '../cors/model.ts';
import type { Finding } from './finding.ts';

const mostHeaders = 8;
const longestValue = 300;

/** The response that was refused, as it came over the wire, with the deciding line marked by `>`, and what led to it in a line each. */
export function evidenceOf(finding: Finding): string {
  const { exchange, cause } = finding;
  const at = cause?.hop ?? 0;
  const hop = exchange.hops[at] ?? exchange.hops[0];
  return [...redirectLines(exchange.hops.slice(0, at)), ...refusedLines(finding, hop)].join('\n');
}

/** The same in as few lines as it takes: the refused request, and of its response the lines that decide. */
export function decidingEvidence(finding: Finding): string {
  const lines = evidenceOf(finding).split('\n');
  return lines.filter((line, i) => i === 0 || line.startsWith('>')).join('\n');
}

/** The redirects that led to the refused hop. */
function redirectLines(hops: readonly Hop[]): readonly string[] {
  const shown = hops.slice(-mostRedirects).map((hop) => {
    const status = hop.response === null ? 'no response' : `${hop.response.status}, redirected`;
    return `  ${visible(hop.method)} ${visible(hop.url, longestValue)}: ${status}`;
  });
  return hops.length > shown.length ? [`  (${hops.length - shown.length} more redirects)`, ...shown] : shown;
}

const mostRedirects = 3;

function refusedLines(finding: Finding, { method, url, preflight, requestHeaders, response }: Hop): readonly string[] {
  const line = `  ${visible(method)} ${visible(url, longestValue)}`;
  if (preflight !== null && finding.cause?.phase === 'preflight') {
    return [
      `  OPTIONS ${visible(url, longestValue)}`,
      ...answerLines(preflight.response, decidingHeader(finding, ['preflight'])),
      `${line}: not sent`,
    ];
  }
  if (requestHeaders === null && response === null) return [`${line}: the browser didn't send it`];
  return [line, ...answerLines(response, decidingHeader(finding, ['response', 'redirect']))];
}

function isProtocol([name]: Header): boolean {
  return /^(?:access-control-.*|origin|vary|location)$/i.test(name);
}

/** The header (or `status`) of the failed check, when it was made on one of these answers. */
function decidingHeader({ checks, cause }: Finding, phases: readonly Phase[]): string | null {
  const failed = checks.find(({ state, hop }) => state === 'failed' && hop === cause?.hop);
  return failed !== undefined && phases.includes(failed.phase) ? failed.header : null;
}

function answerLines(response: HopResponse | null, deciding: string | null): readonly string[] {
  if (response === null) return ['  (no response)'];
  const status = response.statusLine === '' ? String(response.status) : response.statusLine;
  const isStatus = deciding?.toLowerCase() === 'status';
  return [
    `${isStatus ? '>' : ' '} ${visible(status)}${isStatus ? marker : ''}`,
    ...headerLines(response.headers, isStatus ? null : deciding),
  ];
}

const marker = '   <-- refused for this';

function headerLines(headers: HeaderList, deciding: string | null): readonly string[] {
  const isDeciding = (name: string): boolean => name.toLowerCase() === deciding?.toLowerCase();
  const isTold = (header: Header): boolean => isDeciding(header[0]) || isProtocol(header);
  // Of very many headers those of the protocol come through; what is left out is counted.
  const room = new Set(headers.filter((header) => !isTold(header)).slice(0, mostHeaders));
  const told = new Set(headers.filter(isTold).slice(0, 2 * mostHeaders));
  const shown = headers.filter((header) => room.has(header) || told.has(header));
  const lines = shown.map(
    ([name, value]) =>
      `${isDeciding(name) ? '>' : ' '} ${visible(name)}: ${visible(value, longestValue)}${isDeciding(name) ? marker : ''}`,
  );
  return [
    ...lines,
    ...(shown.length < headers.length ? [`  (${headers.length - shown.length} more headers)`] : []),
    ...(deciding !== null && !shown.some(([name]) => isDeciding(name)) ? [`> (no ${visible(deciding)})${marker}`] : []),
  ];
}
