import type { Browser, Page } from 'puppeteer-core';
import type { Exchange, End, HopResponse } from '../../src/cors/exchange.ts';
import type { Header } from '../../src/cors/model.ts';
import type { Profile } from '../../src/cors/profiles/profile.ts';
import type { Refusal } from '../../src/cors/judge.ts';
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
  /** What the browser says of a request that fails although CORS has nothing against it. */
  readonly failure: (exchange: Exchange, why: string) => Verdict;
  /** The end that the extension would be told of; null where it would not be told one that says as much. */
  readonly endOf: (truth: Verdict, at: number) => End | null;
  /** True where a refused request reaches the network, and the extension is not told enough of it to keep it. */
  readonly isUntold: (one: Case, truth: Verdict) => boolean;
  readonly divergences: Divergences;
}

/** Where a browser goes another way than the standard. */
export interface Divergences {
  /** Id and reason of each. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What the browser changes of a request before it asks whether that needs a preflight. */
  readonly ofRequests: readonly { readonly id: string; readonly change: (sent: Sent) => Sent }[];
  /** What it decides by itself about one header: true, it needs no preflight; null, the standard's answer holds. */
  readonly ofHeaders: readonly { readonly id: string; readonly safelisted: (header: Header) => boolean | null }[];
  /** Which one makes the browser say this where we say that; null when none does, so that somebody is wrong. */
  readonly between: (browser: Verdict, ours: Verdict, exchange: Exchange, served: readonly Served[]) => string | null;
}

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
