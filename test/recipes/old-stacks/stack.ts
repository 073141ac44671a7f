import type { HeaderList } from '../../../src/cors/model.ts';

/** A real server that a recipe is proven on. */
export interface Stack {
  /** The recipe's id. */
  readonly id: string;
  /** Exits with 0 when the stack is installed; the first program that does is used. */
  readonly programs: readonly [program: string, ...rest: string[]];
  readonly probe: readonly string[];
  /** What to do when none does. */
  readonly install: string;
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  /** The server's files, with the recipe's text where its `file` says; null: before the fix. */
  readonly files: (
    scenario: string,
    recipe: string | null,
    port: number,
    folder: string,
  ) => Readonly<Record<string, string>>;
  readonly args: (port: number, folder: string) => readonly string[];
}

export interface Scenario {
  readonly name: string;
  readonly path: string;
  readonly method: string;
  /** What the page's own code sets. */
  readonly headers: HeaderList;
  readonly credentials: 'omit' | 'include';
  /** The kind of refusal that the broken server shows. */
  readonly kind: string;
}

const json = [['content-type', 'application/json']] as const;

/** The three situations that every app has: nothing set up, a login check in front, cookies. */
export const usual = (path: string): readonly [Scenario, ...Scenario[]] => [
  { name: 'simple', path, method: 'GET', headers: [], credentials: 'omit', kind: 'no-allow-origin' },
  {
    name: 'everything',
    path,
    method: 'PUT',
    headers: [...json, ['x-tenant-id', '7'], ['authorization', 'Bearer t']],
    credentials: 'include',
    kind: 'no-allow-origin',
  },
  {
    name: 'login',
    path,
    method: 'POST',
    headers: [...json, ['authorization', 'Bearer t']],
    credentials: 'omit',
    kind: 'no-allow-origin',
  },
];
