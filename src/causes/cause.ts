import type { RefusalKind, Refusal } from '../cors/model.ts';
import type { Exchange } from '../cors/exchange.ts';
import type { Edit } from '../fixes/edit.ts';
import type { Text } from '../wording/text.ts';

/** Who has to act. */
export type Responsible =
  'server' | 'proxy' | 'gateway' | 'cdn' | 'auth' | 'page' | 'browser' | 'network' | 'extension';

/**
 * Why a refusal happened, in a developer's words. One file each, named after its `id`.
 * Methods, not function properties: so a cause of one kind may stand in a list of causes of all kinds.
 */
export interface Cause<K extends RefusalKind = RefusalKind> {
  /** = file name = anchor in the reference = key in reports. */
  readonly id: string;
  /** The kinds of refusal that this cause can stand behind. */
  readonly explains: readonly K[];
  /** Absent on a general cause, which explains every refusal of its kind and stands last. */
  matches?(refusal: Refusal<K>): boolean;
  /** What is, with the actual values. At most twelve words. */
  title(refusal: Refusal<K>): Text;
  /** Why that stops the request. At most three sentences. */
  why(refusal: Refusal<K>): Text;
  readonly responsible: Responsible;
  /** What that person does, as an imperative with the actual values. */
  act(refusal: Refusal<K>): Text;
  /** The change that heals it; empty where no header, status or request option can. */
  fix(refusal: Refusal<K>): readonly Edit[];
  /** Another change that heals it as well, usually in the page instead of the server. */
  otherwise?(refusal: Refusal<K>): readonly Edit[];
  /** Exchanges that this cause explains; used by tests, by the browser's own judgement and by the reference. */
  readonly examples: readonly [Example, ...Example[]];
}

/** One exchange that shows a cause. */
export interface Example {
  readonly name: string;
  readonly exchange: Exchange;
}

/** Types a cause by what it explains: `matches`, `title`, `why`, `act` and `fix` receive exactly those facts. */
export function defineCause<const K extends RefusalKind>(
  // `explains` alone says what K is; a shared function as `fix` takes every refusal and must not widen it.
  cause: Pick<Cause<K>, 'explains'> & NoInfer<Cause<K>>,
): Cause<K> {
  return cause;
}
