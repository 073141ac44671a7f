import type { Header } from '../../../src/cors/model.ts';
import type { Expected } from '../scenario.ts';

/** The page whose requests are recorded, and the ports that the servers listen on: fixed, so that recordings compare. */
export const page = 'http://localhost:3000';
export const ports = [28080, 28081, 28082] as const;

/** A real server, or several in a row, and how users break it. */
export interface Stack {
  readonly id: string;
  readonly title: string;
  /** What has to be installed: `npm:express` into the folder LAB, `apt:nginx` on the system. */
  readonly needs: readonly string[];
  /** Where each version is read: a package of LAB's, or a command whose output holds it. */
  readonly versions: Readonly<Record<string, readonly [program: string, ...args: string[]] | 'npm'>>;
  /** The files and programs of one mode; `folder` is where the files are written. */
  readonly start: (mode: string, folder: string) => Started;
  readonly scenarios: readonly Recipe[];
}

export interface Started {
  readonly files: Readonly<Record<string, string>>;
  readonly programs: readonly (readonly [program: string, ...args: string[]])[];
  /** The ports to wait for before the first request. */
  readonly listen: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
}

/** One request that a page makes. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly headers?: readonly Header[];
  readonly credentials?: 'omit' | 'include';
  /** Where the page stands; absent: `page`. */
  readonly origin?: string;
  /** How it is loaded; `no-cors` sends no Origin. */
  readonly as?: 'cors' | 'no-cors';
  /** True: with a listener on the upload, which asks for a preflight whatever the method. */
  readonly upload?: true;
  /** The size of the body in bytes. */
  readonly body?: number;
}

/** A scenario before it is recorded. */
export interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly mode: string;
  /** Requests of the same page that came first, and that the memory of the host knows. */
  readonly before?: readonly Ask[];
  readonly ask: Ask;
  readonly expected: Expected;
  readonly rootCause: string;
  readonly words: string;
  readonly responsible: string;
  /** True: nothing is wrong, and nothing may be found. */
  readonly control?: true;
}
