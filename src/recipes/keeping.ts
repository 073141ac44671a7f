import type { Step } from './step.ts';
import type { Wanted } from './wanted.ts';

/** An allowlist that replaces another one keeps its origins; nothing where everybody is allowed. */
export function keeping(
  { origins: [origin] }: Pick<Wanted, 'origins'>,
  lineOf: (origin: string) => string,
): Pick<Extract<Step, { readonly do: 'insert' }>, 'keeps'> {
  return origin === undefined ? {} : { keeps: { line: lineOf(origin), origin } };
}
