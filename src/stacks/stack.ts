import type { Step } from '../recipes/step.ts';
import type { Wanted } from '../recipes/wanted.ts';

/** Where a stack stands, and the folder that its file is in. */
export type StackKind =
  | 'framework'
  | 'server'
  | 'proxy'
  | 'gateway'
  | 'cdn'
  | 'cloud'
  | 'storage'
  | 'auth'
  | 'dev-server'
  | 'hosted-api'
  | 'client-library';

/** What the settings of a stack are called, as a person types them; none where the stack has no such setting. */
export interface SettingNames {
  readonly origins: string;
  readonly credentials?: string;
  readonly methods?: string;
  readonly headers?: string;
  readonly exposed?: string;
  readonly maxAge?: string;
}

/** A server, framework, proxy, cloud or service, and how its CORS is configured. One file each, named after its `id`. */
export interface Stack {
  /** = file name = key in reports, in what was chosen for a host, and in `assets`. Stays the same. */
  readonly id: string;
  readonly title: string;
  readonly kind: StackKind;
  /** What the recipe is written for: `Express 5, cors 2.8`. */
  readonly version: string;
  /** Place in the order of how widely it is used, which is the order of offering. */
  readonly rank: number;
  /** What shows that it responded: ids of `src/layers`. */
  readonly seenAs: {
    /** Ids of fingerprints. */
    readonly layers: readonly string[];
    /** Ids of the shapes of its CORS middleware. */
    readonly middleware: readonly string[];
  };
  /** `operator`: whoever runs the service, not who calls it. `nobody`: its makers alone; then there is never a recipe. */
  readonly configuredBy: 'you' | 'operator' | 'nobody';
  /** Where its documentation speaks of CORS. */
  readonly docs: string;
  /** Who can be in an `Access-Control-Allow-Origin` that it sends: the request's own origin (or `*`) alone, or whatever stands in its settings. */
  readonly sendsOrigin: 'matched' | 'any';
  /** How it is configured; null for what only its makers configure. */
  readonly recipe: StackRecipe | null;
  /** What a page does instead where nobody configures the server. */
  readonly waysOut?: readonly string[];
}

/** How a stack's CORS is configured. */
export interface StackRecipe {
  readonly settings: SettingNames;
  /** For the code block: `python`, `js`, `nginx`, `yaml`, … */
  readonly language: string;
  /** The file that the steps are about: `settings.py`, the file that creates the app, … */
  readonly file: string;
  /** An instruction: what makes the change count. */
  readonly restart: string;
  /** What else the settings reach, where that is more than this app: every site of the server. */
  readonly scope?: string;
  /**
   * What to do, in order. An allowlist, or credentials, turn every setting off that would still allow everybody. Never
   * reflects an origin blindly: origins become a list, with `Vary: Origin`. Every string in `wanted` comes from strangers and is
   * quoted for the language.
   */
  readonly steps: (wanted: Wanted) => readonly Step[];
  /** How it was seen to work. */
  readonly proven: Proven | null;
}

/** The last run of its recipe on a real server: `assets/proven-recipes`. */
interface Proven {
  /** What ran: `express 5.3.0, cors 2.8.6`. */
  readonly version: string;
  /** `2026-11-28`. */
  readonly date: string;
  readonly by: 'real servers and Chromium' | 'a parser of its language';
}

export function defineStack(stack: Stack): Stack {
  return stack;
}
