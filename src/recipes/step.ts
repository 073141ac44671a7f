/** Something that may stand in a configuration, found by how it starts. */
export interface Spot {
  /** For a person, with code in backticks: `app.use(cors(…))`. */
  readonly words: string;
  /**
   * Source of a regular expression (flags `gm`) for where it starts. What its group `app` matches is the name that stands for
   * `app` in the code that goes there.
   */
  readonly starts: string;
  /**
   * How far it reaches: what the expression matches; the call, with a comma behind it; the whole statement, with the brackets
   * that it opens; the block in braces; or the property with its value and the comma behind it.
   */
  readonly through: 'match' | 'call' | 'statement' | 'block' | 'property';
}

/** Where code goes. `words` say it to a person. */
export type Place =
  | { readonly at: 'top' | 'end'; readonly words: string }
  /** At the first that is found; at the end of the file (`above`) or at its top (`below`) where there is none. */
  | { readonly at: 'above' | 'below'; readonly spot: Spot; readonly words: string }
  /** In the options object of the first call that is found, which gets one where it has none. */
  | { readonly at: 'options'; readonly spot: Spot; readonly words: string }
  /** In every block that is found; of those, only in blocks with a line of their own that matches `having`. */
  | { readonly at: 'inside'; readonly spot: Spot; readonly having?: string; readonly words: string };

/** One instruction, for a person as text and for a program as data: both apply the same recipe. */
export type Step =
  /** Taken out wherever it stands in the project: what would be sent twice, or win over the new setting. */
  | { readonly do: 'remove'; readonly what: readonly Spot[] }
  | {
      readonly do: 'insert';
      readonly where: Place;
      readonly code: readonly string[];
      /** Origins that what was removed allowed are kept: each on a line like this one of the code, in place of `origin`. */
      readonly keeps?: { readonly line: string; readonly origin: string };
      /** Nothing is inserted into a file that matches. */
      readonly unless?: string;
      /** The same for a file that matches `when`: another module system, another version. */
      readonly instead?: { readonly when: string; readonly code: readonly string[] };
    }
  /** What the spot's expression matches, wherever it is found, becomes `by` (`$1` and so on: its groups). */
  | { readonly do: 'replace'; readonly spot: Spot; readonly by: string }
  /** The code of the insertion before, once more in other places. */
  | { readonly do: 'repeat'; readonly where: Place }
  /** What only a person can do. */
  | { readonly do: 'note'; readonly words: string }
  /** Text that stands in no file. */
  | { readonly do: 'show'; readonly code: readonly string[] };
