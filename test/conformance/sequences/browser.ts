import type { Browser, Page } from 'puppeteer-core';
import type { Code } from '../verdict.ts';
import type { Ask, Hold, Sequence } from './sequence.ts';

/** A browser with the extension in it, as sequences need it. */
export interface SequenceBrowser {
  readonly browser: Browser;
  /** A page of the extension. */
  readonly inside: Page;
  /** The extension's own number for a tab. */
  readonly tabIdOf: (inside: Page, page: Page) => Promise<number>;
  /** Stops the extension's worker. */
  readonly stopExtension: () => Promise<void>;
  /** Listens to a page, and to every worker and frame that it will have. */
  readonly attach: (page: Page) => Promise<void>;
  /** The browser's own word on every request of a sequence so far. */
  readonly told: (sequence: number) => Promise<readonly Told[]>;
  readonly close: () => Promise<void>;
}

/** What the browser itself said of one request. */
export interface Told {
  readonly target: number;
  /** The numbers of the answers that it had, those to its preflights among them. */
  readonly answers: readonly number[];
  /** Its own name for a CORS refusal. */
  readonly cors: Code | null;
  /** How it ended; null: nothing was said of that. */
  readonly end: 'finished' | 'canceled' | 'failed' | null;
  /** For people. */
  readonly error: string;
}

/** A browser that sequences are run in. */
export interface SequenceSubject {
  readonly name: 'chromium' | 'firefox';
  readonly built: string;
  readonly build: string;
  readonly launch: (extension: string) => Promise<SequenceBrowser>;
  /** The browser's names for the refusal that a cause in a report explains. */
  readonly codeOf: (codes: { readonly chromium: string | null; readonly firefox: string | null }) => string | null;
  /** The name that also stands for what is no matter of CORS; null: there is none. */
  readonly networkCode: string | null;
  /** Whether it goes on with what is held there although its page has ended it. */
  readonly goesOn: (sequence: Sequence, ask: Ask, hold: Hold) => boolean;
  /** Whether a name that we give is one that it gives, too, beside the true one. */
  readonly alsoNames: (truth: string, ours: string) => boolean;
  /** True where nothing that the extension is told can settle whether it was blocked. */
  readonly isUnsettled: (ask: Ask) => boolean;
}
