import type { HeaderList } from '../cors/model.ts';
import type { Policy } from '../policy/policy.ts';

/** What a recipe has to know beside the edits. All strings come from strangers: a recipe quotes them for its language. */
export interface RecipeContext {
  /** The requesting page's serialised origin. */
  readonly origin: string;
  /** The refusing hop's URL. */
  readonly url: string;
  readonly method: string;
  /** True when the request is (or must be taken to be) one with credentials. */
  readonly credentials: boolean;
  /** The credentials mode was not seen; then `credentials` is the likelier reading. */
  readonly mayHaveCredentials?: boolean;
  /** The header names that the preflight asks for, lower case. Absent: only what the edits and the policy name. */
  readonly headers?: readonly string[];
  /**
   * What the host has to allow: all that it was seen to allow, and what was blocked. A recipe replaces a stack's CORS
   * settings, so it has to keep what passed before. Absent: only what the edits name.
   */
  readonly policy?: Policy;
  /** What the host was seen to allow, and nothing beside it. Absent: nothing is known of the settings that are there. */
  readonly observed?: Policy;
  /** The headers of the refused response: settings of the stack that have to stay, though they allowed nobody here. */
  readonly refused?: HeaderList;
  /** The host allows this origin on other paths, and the response at this one has no trace of CORS. */
  readonly uncovered?: boolean;
  /** The stacks that were seen, or named by a person, for this host, the first to change first. */
  readonly stacks?: readonly StackOfHost[];
}

/** A stack that a host runs on. */
export interface StackOfHost {
  readonly id: string;
  /** How it is known. */
  readonly by: 'chosen' | 'detected';
  /** Its CORS ran: so it has settings, and a change of them is enough. */
  readonly ran: boolean;
}
