import type { Edit } from '../fixes/edit.ts';
import type { Responsible } from '../diagnoses/diagnosis.ts';
import { plain } from '../wording/text.ts';
import type { Check } from '../cors/checks.ts';
import type { End, Hop, Outcome, Preflight } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type {
  CredentialsReading,
  Credentials,
  HeaderList,
  Mode,
  Phase,
  BrowserName,
  Elsewhere,
} from '../cors/model.ts';
import { diffText } from '../stacks/line-diff.ts';
import type { RenderedRecipe } from '../stacks/render.ts';
import type { Explained, Finding } from './finding.ts';
import { jsonLayer, jsonRootCause, type JsonLayer, type JsonRootCause } from './json-root-cause.ts';
import { gapsOf, noGaps, type Gaps, type LogGaps } from './gaps.ts';
import { jsonAdvice, type JsonAdvice } from './json-advice.ts';
import { jsonCallSite, type JsonFrame } from './call-site.ts';
import { isConfirmed } from './headline.ts';
import { recipesOf } from './recipes-of.ts';
import { redactFinding, redactPage } from './redact.ts';

/** The automation interface: fields may be added, none changes its meaning within a version. */
export interface WhycorsReport {
  readonly format: 'whycors-report';
  readonly version: 1;
  readonly tool: { readonly version: string };
  readonly browser: { readonly name: string; readonly version: string };
  readonly page: { readonly url: string } | null;
  /** True: query values, fragments and token-like values are `***`, and values of headers that do not explain `(hidden, 7 characters)`. */
  readonly redacted: boolean;
  /** Requests that were captured and went for want of room. */
  readonly dropped: Gaps['dropped'];
  /** Entries of the log that could not be read and are left out. */
  readonly damaged: number;
  /** Failed cross-origin requests that were only counted, because nothing captured the tab. */
  readonly unseenFailures: number;
  /** Findings of which a part was not seen and that cannot be explained for that. */
  readonly partlySeen: number;
  readonly findings: readonly JsonFinding[];
}

export interface JsonFinding {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The request as the page made it, before any redirect. */
  readonly request: {
    readonly url: string;
    readonly method: string;
    /** Serialised, `null` as text for an opaque one; null when the browser did not say. */
    readonly origin: string | null;
    readonly type: string;
    readonly mode: Mode;
    readonly credentials: Credentials;
    /** How the credentials mode is known. */
    readonly credentialsKnown: CredentialsReading['known'];
    /** null: the browser never sent it. */
    readonly headers: HeaderList | null;
  };
  /** The first hop's preflight. */
  readonly preflight: Preflight | null;
  readonly hops: readonly Hop[];
  readonly end: End | null;
  /** Who made the request, the innermost frame first; absent unless the report was made where DevTools was open. */
  readonly callSite?: readonly JsonFrame[];
  readonly outcome: Outcome;
  /** False where what was seen agrees with another outcome as well. */
  readonly confirmed: boolean;
  readonly cause: JsonCause | null;
  readonly alternatives: readonly JsonCause[];
  readonly alsoFailing: readonly JsonCause[];
  readonly checks: readonly Check[];
  readonly browsers: Readonly<Record<BrowserName, Elsewhere>>;
  /** What is really wrong behind the refusal; null where nothing is. */
  readonly rootCause: JsonRootCause | null;
  /** Who left a mark on the answer that decided, from the outermost inwards. */
  readonly layers: readonly JsonLayer[];
  readonly fix: {
    readonly edits: readonly Edit[];
    readonly otherwise: readonly Edit[];
    /** True when the algorithm passes with `edits` applied. */
    readonly heals: boolean;
    /** `edits` as text to paste. */
    readonly recipes: readonly JsonRecipe[];
    readonly otherwiseRecipes: readonly JsonRecipe[];
  };
  /** Remarks on an exchange that passed, the gravest first. */
  readonly advice: readonly JsonAdvice[];
}

/** A recipe as its text. */
interface JsonRecipe extends Omit<RenderedRecipe, 'steps' | 'change'> {
  /** The smallest change of settings that are there; `diff` is of what is known of them. null: set it up as `code` says. */
  readonly change: { readonly act: string; readonly diff: string } | null;
}

interface JsonCause {
  readonly id: string;
  /** On one line, values in backticks, control bytes visible; so are `why` and `act`. */
  readonly title: string;
  readonly why: string;
  readonly act: string;
  readonly responsible: Responsible;
  readonly phase: Phase;
  /** Index into `hops`. */
  readonly hop: number;
  readonly parameter: string;
  readonly codes: { readonly chromium: string | null; readonly firefox: string | null };
}

export interface ReportInput {
  readonly findings: readonly Finding[];
  readonly page: { readonly url: string } | null;
  readonly tool: { readonly version: string };
  readonly browser: { readonly name: string; readonly version: string };
  /** false: keep query values, fragments and token-like values. */
  readonly redact: boolean;
  /** The stacks that hosts run on, as a person said it: ids by serialised origin. */
  readonly stacks?: Readonly<Record<string, string>>;
  /** What is known to be missing from the log; nothing when left out. */
  readonly gaps?: LogGaps;
}

/** The whole log of a tab as plain JSON. */
export function jsonReport({
  findings,
  page,
  tool,
  browser,
  redact,
  gaps = noGaps,
  stacks = {},
}: ReportInput): WhycorsReport {
  return {
    format: 'whycors-report',
    version: 1,
    tool: { version: tool.version },
    browser: { name: browser.name, version: browser.version },
    page: redactPage(page, redact),
    redacted: redact,
    ...gapsOf(gaps, findings),
    findings: findings.map((finding) => jsonFinding(redactFinding(finding, redact), stacks)),
  };
}

function jsonFinding(finding: Finding, stacks: Readonly<Record<string, string>>): JsonFinding {
  const { id, exchange, verdict, outcome, cause, alternatives, alsoFailing, checks, browsers, fix } = finding;
  const [first] = exchange.hops;
  return {
    id,
    startedAt: exchange.startedAt,
    request: {
      url: first.url,
      method: first.method,
      origin: exchange.initiator ?? get(first.requestHeaders ?? first.preflight?.requestHeaders ?? [], 'Origin'),
      type: exchange.type,
      mode: verdict.mode,
      credentials: verdict.credentials.mode,
      credentialsKnown: verdict.credentials.known,
      headers: first.requestHeaders,
    },
    preflight: first.preflight,
    hops: exchange.hops,
    end: exchange.end,
    ...(finding.callSite === undefined ? {} : { callSite: jsonCallSite(finding.callSite) }),
    outcome,
    confirmed: isConfirmed(finding),
    cause: cause === null ? null : jsonCause(cause),
    alternatives: alternatives.map(jsonCause),
    alsoFailing: alsoFailing.map(jsonCause),
    checks,
    browsers,
    rootCause: jsonRootCause(finding),
    layers: finding.layers.map(jsonLayer),
    fix: {
      ...fix,
      recipes: recipesOf(finding, fix.edits, stacks).map(jsonRecipe),
      otherwiseRecipes: recipesOf(finding, fix.otherwise, stacks).map(jsonRecipe),
    },
    advice: finding.advice.map(jsonAdvice),
  };
}

function jsonRecipe({ id, title, layer, language, file, code, seen, change }: RenderedRecipe): JsonRecipe {
  return {
    id,
    title,
    layer,
    language,
    file,
    code,
    seen,
    change: change && { act: change.words.map(plain).join(' '), diff: diffText(change.diff) },
  };
}

function jsonCause({ id, title, why, act, responsible, phase, hop, parameter, codes }: Explained): JsonCause {
  return { id, title: plain(title), why: plain(why), act: plain(act), responsible, phase, hop, parameter, codes };
}
