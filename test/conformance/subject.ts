import type { Browser, Page } from 'puppeteer-core';
import type { End, Exchange, Hop, HopResponse } from '../../src/cors/exchange.ts';
import type { Header, Mode, Refusal } from '../../src/cors/model.ts';
import type { JsonFinding } from '../../src/report/json.ts';
import type { Profile } from '../../src/cors/profiles/profile.ts';
import type { PageOutcome } from './browse.ts';
import type { Case } from './case.ts';
import type { Extension, JsonCause } from './extension.ts';
import type { Sent } from './page-request.ts';
import type { Served } from './serve.ts';
import type { Code, Verdict } from './verdict.ts';

/** A browser that the suite asks: how its own word is heard, how it names a refusal, and where it leaves the standard. */
export interface Subject {
  readonly name: 'chromium' | 'firefox';
  readonly profile: Profile;
  /** Where its extension is built to, and the script that does it. */
  readonly built: string;
  readonly build: string;
  readonly launch: (extension: string | null) => Promise<Launched>;
  /** True for a case that has to run while no other does. */
  readonly runsAlone: (one: Case) => boolean;
  /** The browser's own name for a refusal; null when it gives none, so that the request only failed. */
  readonly codeOf: (refusal: Refusal) => Code | null;
  /** The same of a cause in a report. */
  readonly codeOfCause: (cause: JsonCause) => Code | null;
  /** True for an answer that the browser gives up on before it looks at its headers. */
  readonly isUnread: (answer: HopResponse, url: string) => boolean;
  /** The name that also tells of what is no matter of CORS; null: there is none. */
  readonly networkCode: string | null;
  /** How it reads the name of a header line; null: it leaves the line out. */
  readonly headerName: (name: string) => string | null;
  /** True: bytes that are no HTTP at all are an answer without headers (HTTP/0.9). */
  readonly readsGarbage: boolean;
  /** What the browser says of a request that fails although CORS has nothing against it. */
  readonly failure: (failed: Failed) => Verdict;
  readonly preflightCache: {
    /** Requests of opaque origins have entries, too. */
    readonly knowsOpaque: boolean;
    /** A response that is refused leaves its preflight's entry. */
    readonly keepsRefused: boolean;
  };
  /** The end that the extension would be told of; null where it would not be told one that says as much. */
  readonly endOf: (truth: Verdict, at: number) => End | null;
  /** True where a refused request reaches the network, and the extension is not told enough of it to keep it. */
  readonly isUntold: (one: Case, truth: Verdict) => boolean;
  /** True where nothing that the extension is told can settle the verdict: the browser's own is one of its readings. */
  readonly isUnsettled: (one: Case) => boolean;
  /** False while the page's own word, which comes after the request's end, can still change this finding. */
  readonly isSettled: (one: Case, finding: JsonFinding) => boolean;
  readonly divergences: Divergences;
}

export interface Failed {
  readonly mode: Mode;
  /** The page's own, serialised. */
  readonly origin: string;
  /** Every URL that was asked for; the last one is where it failed. */
  readonly urls: readonly string[];
  /** For people. */
  readonly why: string;
}

/** Where a browser goes another way than the standard. */
export interface Divergences {
  /** Id and reason of each. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What the browser changes of a request before it asks whether that needs a preflight. */
  readonly ofRequests: readonly { readonly id: string; readonly change: (sent: Sent) => Sent }[];
  /** What it decides by itself about one header: true, it needs no preflight; null, the standard's answer holds. */
  readonly ofHeaders: readonly { readonly id: string; readonly safelisted: (header: Header) => boolean | null }[];
  /** What a redirect leaves of a request, where it is not what the standard leaves; null: there is no such difference. */
  readonly ofRedirects: { readonly id: string; readonly redirected: Redirected } | null;
  /** True: together, the safelisted values may be too long as well. */
  readonly countsTotal: boolean;
  /** Which one makes the browser say this where we say that; null when none does, so that somebody is wrong. */
  readonly between: (browser: Verdict, ours: Verdict, exchange: Exchange, served: readonly Served[]) => string | null;
}

/**
 * @param original the request as the page made it
 * @param sent the same at the hop before
 * @param preflighted true when that hop or one before it was preflighted
 */
export type Redirected = (original: Sent, sent: Sent, from: Hop, to: string, preflighted: boolean) => Sent;

export interface Launched {
  readonly browser: Browser;
  readonly recorder: Recorder;
  /** The extension, with these tabs to report on. */
  readonly openExtension: (tabs: readonly Page[]) => Promise<Extension>;
  readonly close: () => Promise<void>;
}

/** Hears the browser's own word on every request of a case. */
export interface Recorder {
  /** Listens to a page, and to every worker and frame that it will have. */
  readonly attach: (page: Page) => Promise<void>;
  /** What the browser said of the attempt that has just ended so for the page; waits until it has said everything. */
  readonly hear: (one: Case, page: PageOutcome) => Promise<Heard>;
}

export interface Heard {
  readonly truth: Verdict;
  /** Something of it got as far as the network. */
  readonly reached: boolean;
}
