import { get, getAll } from './headers.ts';
import { isSafelistedMethod } from './methods.ts';
import { locationOf } from './redirect.ts';
import { isCrossOrigin, requestAt } from './request-at.ts';
import { walk } from './walk.ts';
import type { Exchange, HopResponse } from './exchange.ts';
import type { Phase, Request, Response, Refusal, Verdict } from './model.ts';
import type { PreflightStep } from './preflight.ts';
import type { Profile } from './profiles/profile.ts';

/** One check as the browser made it, for people: what it wanted, what it found. */
export interface Check {
  readonly id: CheckId;
  readonly phase: Phase;
  readonly hop: number;
  /** In plain words: "The server allows this origin". */
  readonly title: string;
  /** The response header that decides, or `status`. */
  readonly header: string;
  readonly expected: string;
  /** null: the header is missing. */
  readonly actual: string | null;
  readonly state: 'passed' | 'failed' | 'not-reached';
}

type CheckId =
  | 'allow-origin'
  | 'allow-credentials'
  | 'preflight-redirect'
  | 'preflight-status'
  | 'methods-parse'
  | 'headers-parse'
  | 'method'
  | 'header'
  | 'redirect-target';

type Row = Omit<Check, 'state' | 'hop' | 'phase'>;

/**
 * The checks of an exchange in the order in which this browser makes them. Those before the refusal passed, by
 * construction; those after it were not reached. Empty for a request that CORS has no say in.
 */
export function checksOf(exchange: Exchange, verdict: Verdict, profile: Profile): readonly Check[] {
  if (verdict.mode !== 'cors') return [];
  const rows = exchange.hops.flatMap((hop, i) => {
    if (!isCrossOrigin(exchange, i)) return [];
    const reading = { mode: verdict.mode, credentials: verdict.credentials.mode, redirect: 'follow' as const };
    const request = requestAt(exchange, i, reading);
    const preflight = hop.preflight?.response ? preflightRows(request, hop.preflight.response, profile) : [];
    return [
      ...preflight.map((row) => ({ ...row, hop: i, phase: 'preflight' as const })),
      ...(hop.response === null ? [] : responseRows(request, hop.response, i)),
    ];
  });
  const refusal = decisive(exchange, verdict, profile);
  const failedAt = refusal === null ? -1 : rows.findIndex((row) => decides(row, refusal));
  return rows.map((row, i) => ({ ...row, state: stateAt(i, failedAt) }));
}

/** The refusal that the checks ran into. A request that ended for another reason may have met one as well. */
function decisive(
  exchange: Exchange,
  { refusal, mode, credentials, outcome }: Verdict,
  profile: Profile,
): Refusal | null {
  if (outcome !== 'failed' && outcome !== 'canceled') return refusal;
  return walk(exchange, { mode, credentials: credentials.mode, redirect: 'follow' }, profile) ?? refusal;
}

function stateAt(i: number, failedAt: number): Check['state'] {
  if (failedAt < 0 || i < failedAt) return 'passed';
  return i === failedAt ? 'failed' : 'not-reached';
}

function responseRows(request: Request, response: HopResponse, hop: number) {
  const location = locationOf(response, request.url);
  const phase: Phase = location === null ? 'response' : 'redirect';
  const target: readonly Row[] =
    location === null
      ? []
      : [
          {
            id: 'redirect-target',
            title: 'The redirect target may be followed',
            header: 'Location',
            expected: 'an http(s) URL without user name or password',
            actual: location.value,
          },
        ];
  return [...originRows(request, response), ...target].map((row) => ({ ...row, hop, phase }));
}

function preflightRows(request: Request, response: Response, profile: Profile): readonly Row[] {
  return profile.preflightOrder.flatMap((step) => stepRows[step](request, response));
}

const stepRows: Readonly<Record<PreflightStep, (request: Request, response: Response) => readonly Row[]>> = {
  redirect: (request, response) => [
    {
      id: 'preflight-redirect',
      title: 'The preflight is not redirected',
      header: 'status',
      expected: 'no redirect',
      actual: redirectText(response, request.url),
    },
  ],
  'cors-check': originRows,
  status: (_request, { status }) => [
    {
      id: 'preflight-status',
      title: 'The preflight succeeds',
      header: 'status',
      expected: '200 to 299',
      actual: String(status),
    },
  ],
  'methods-parse': (_request, response) =>
    listRow('methods-parse', 'The list of methods can be read', 'Access-Control-Allow-Methods', response),
  'headers-parse': (_request, response) =>
    listRow('headers-parse', 'The list of request headers can be read', 'Access-Control-Allow-Headers', response),
  method: (request, response) => [
    {
      id: 'method',
      title: `The method ${request.method} is allowed`,
      header: 'Access-Control-Allow-Methods',
      expected: isSafelistedMethod(request.method) ? `${request.method} needs no permission` : request.method,
      actual: get(response.headers, 'Access-Control-Allow-Methods'),
    },
  ],
  // Shown with the others: a person looks for the header's name, not for the step that asked for it.
  'non-wildcard-name': () => [],
  headers: (request, response) =>
    request.unsafeHeaderNames.map((name) => ({
      id: 'header' as const,
      title: `The request header ${name} is allowed`,
      header: 'Access-Control-Allow-Headers',
      expected: name,
      actual: get(response.headers, 'Access-Control-Allow-Headers'),
    })),
};

function originRows(request: Request, response: Response): readonly Row[] {
  const credentialed = request.credentials === 'include';
  const origin: Row = {
    id: 'allow-origin',
    title: 'The server allows this origin',
    header: 'Access-Control-Allow-Origin',
    expected: credentialed ? request.origin : `${request.origin} or *`,
    actual: get(response.headers, 'Access-Control-Allow-Origin'),
  };
  if (!credentialed) return [origin];
  const credentials: Row = {
    id: 'allow-credentials',
    title: 'The server allows credentials',
    header: 'Access-Control-Allow-Credentials',
    expected: 'true',
    actual: get(response.headers, 'Access-Control-Allow-Credentials'),
  };
  return [origin, credentials];
}

function listRow(id: CheckId, title: string, header: string, response: Response): readonly Row[] {
  if (getAll(response.headers, header).length === 0) return [];
  return [{ id, title, header, expected: 'names separated by commas', actual: get(response.headers, header) }];
}

function redirectText(response: Response, url: string): string {
  const location = locationOf(response, url);
  return location === null ? 'no redirect' : `${response.status} to ${location.value}`;
}

/** True for the row on which this refusal was decided. */
function decides(row: Omit<Check, 'state'>, refusal: Refusal): boolean {
  if (row.hop !== refusal.hop || row.phase !== refusal.phase) return false;
  switch (refusal.kind) {
    case 'no-allow-origin':
    case 'origin-not-allowed':
      return row.id === 'allow-origin';
    case 'credentials-not-allowed':
      return row.id === 'allow-credentials';
    case 'preflight-redirected':
      return row.id === 'preflight-redirect';
    case 'preflight-not-ok':
      return row.id === 'preflight-status';
    case 'list-malformed':
      return row.header === refusal.header && row.id.endsWith('-parse');
    case 'method-not-allowed':
      return row.id === 'method';
    case 'header-not-allowed':
      return row.id === 'header' && row.expected === refusal.name;
    case 'redirect-with-credentials':
    case 'redirect-scheme':
    case 'redirect-invalid':
    case 'redirect-count':
    case 'mode-same-origin':
      return row.id === 'redirect-target';
    default:
      return false;
  }
}
