import type { Text } from '../wording/text.ts';

/** How well a diagnosis fits an exchange, and what was seen. */
export interface Fit {
  /**
   * `exact`: whatever else leaves the same bytes says so in its own file (`alike`).
   * `plausible`: something that has no file could leave them as well.
   */
  readonly how: 'exact' | 'plausible';
  /** Facts of this exchange and of others of its host, each one a line. */
  readonly evidence: readonly Text[];
}

/** @param evidence what was seen, one fact a line */
export function exact(evidence: readonly Text[]): Fit {
  return { how: 'exact', evidence };
}

/** @param evidence what was seen, one fact a line */
export function plausible(evidence: readonly Text[]): Fit {
  return { how: 'plausible', evidence };
}
