import type { BrowserName } from '../fetch-terms.ts';
import type { PreflightStep } from '../preflight.ts';

/** Where a browser differs from the standard, as data. The algorithms themselves stay the standard's. */
export interface Profile {
  readonly name: BrowserName;
  /** The error with which a request ends that a check of CORS refused; empty where it is not known. */
  readonly refusalError: string;
  /** False: a request that was refused may end as completed all the same, so that end says nothing about CORS. */
  readonly completedIsAllowed: boolean;
  /** Which check of a preflight's response comes first decides which refusal is named. */
  readonly preflightOrder: readonly PreflightStep[];
  /** False: empty lines of a header count in the joined value (`true` and an empty line are `true, `). */
  readonly dropsEmptyLines: boolean;
  /**
   * True: a preflight is sent with the page's origin, and compared with it, where a redirect has made the request's own
   * origin `null`; and it is not compared at all where a redirect led back to the page's origin.
   */
  readonly preflightsForPage: boolean;
  /** True: once preflighted, always preflighted: behind a redirect even what needs no preflight any more is asked for. */
  readonly keepsPreflighting: boolean;
  /** True: a redirect target with a user name is refused even where everything is same-origin. */
  readonly refusesCredentialsAlways: boolean;
  /** False: an empty `Location` makes the redirect a final response (the standard reads it as the same URL again). */
  readonly followsEmptyLocation: boolean;
  /**
   * Redirect targets (as URLs) that are refused before the redirect's own headers are looked at, as is then a `Location` that
   * is no URL. null: the headers come first.
   */
  readonly targetsRefusedFirst: RegExp | null;
  /** Request headers that need no preflight beside the standard's: lower-case name, and the values (up to 128 bytes). */
  readonly safelisted: Readonly<Record<string, RegExp>>;
  readonly preflightCache: {
    /** Seconds that an Access-Control-Max-Age can reach. */
    readonly cap: number;
    /** False: a preflight that allowed by `*` is asked again every time. */
    readonly keepsWildcards: boolean;
    /** Seconds when the header is there but is no number. */
    readonly malformed: number;
    /** URLs from this length on are never kept; null: no limit. */
    readonly longestUrl: number | null;
  };
}
