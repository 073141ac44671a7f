import { visible } from '../wording/text.ts';
import type { Hop, HopResponse } from '../cors/exchange.ts';
import type { Header, HeaderList, Phase } from '../cors/model.ts';
import type { Finding } from './finding.ts';

const mostHeaders = 40;
const longestValue = 300;

/** Request and answers of the hop that was refused, as they went over the wire, with the deciding line marked by `>`. */
export function evidenceOf(finding: Finding): string {
  const { exchange, cause } = finding;
  const hop = exchange.hops[cause?.hop ?? 0] ?? exchange.hops[0];
  return [
    ...earlierLines(exchange.hops.slice(0, cause?.hop ?? 0)),
    ...preflightLines(finding, hop),
    ...requestLines(finding, hop),
  ].join('\n');
}

/** The redirects that led to the refused hop, with what matters of them. */
function earlierLines(hops: readonly Hop[]): readonly string[] {
  return hops.flatMap(({ method, url, response }, i) => [
    i === 0 ? '# Request of the page' : `# Redirect ${i}`,
    `  ${visible(method)} ${visible(url, longestValue)}`,
    ...(response === null ? [] : [`  ${response.status}`, ...headerLines(response.headers.filter(isProtocol), null)]),
    '',
  ]);
}

function isProtocol([name]: Header): boolean {
  return /^(?:access-control-.*|origin|vary|location)$/i.test(name);
}

function preflightLines(finding: Finding, { preflight, url }: Hop): readonly string[] {
  if (preflight === null) return [];
  return [
    '# Preflight',
    `  OPTIONS ${visible(url, longestValue)}`,
    ...headerLines(preflight.requestHeaders, null),
    '',
    '# Answer to the preflight',
    ...answerLines(preflight.response, decidingHeader(finding, ['preflight'])),
    '',
  ];
}

function requestLines(finding: Finding, hop: Hop): readonly string[] {
  const line = `  ${visible(hop.method)} ${visible(hop.url, longestValue)}`;
  if (hop.requestHeaders === null && hop.response === null) return ['# Request: the browser never sent it', line];
  return [
    '# Request',
    line,
    ...headerLines(hop.requestHeaders ?? [], null),
    '',
    '# Answer',
    ...answerLines(hop.response, decidingHeader(finding, ['response', 'redirect'])),
  ];
}

/** The header (or `status`) of the failed check, when it was made on one of these answers. */
function decidingHeader({ checks, cause }: Finding, phases: readonly Phase[]): string | null {
  const failed = checks.find(({ state, hop }) => state === 'failed' && hop === cause?.hop);
  return failed !== undefined && phases.includes(failed.phase) ? failed.header : null;
}

function answerLines(response: HopResponse | null, deciding: string | null): readonly string[] {
  if (response === null) return ['  (none)'];
  const status = response.statusLine === '' ? String(response.status) : response.statusLine;
  const isStatus = deciding?.toLowerCase() === 'status';
  return [
    `${isStatus ? '>' : ' '} ${visible(status)}${isStatus ? marker : ''}`,
    ...headerLines(response.headers, isStatus ? null : deciding),
  ];
}

const marker = '   <-- this decides';

function headerLines(headers: HeaderList, deciding: string | null): readonly string[] {
  const isDeciding = (name: string): boolean => name.toLowerCase() === deciding?.toLowerCase();
  const isTold = (header: Header): boolean => isDeciding(header[0]) || isProtocol(header);
  // Of very many headers those of the protocol come through; what is left out is counted.
  const room = new Set(headers.filter((header) => !isTold(header)).slice(0, mostHeaders));
  const shown = headers.filter((header, i) => room.has(header) || (isTold(header) && i < 1000));
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
