import type { Confidence, LayerKind } from '../layer.ts';
import type { Pattern } from '../pattern.ts';

/** The page that a layer writes itself when it has no answer of the app: known by its type and its length. */
export interface OwnPage {
  readonly id: string;
  readonly title: string;
  readonly layer: LayerKind;
  readonly pattern: Pattern;
  /** The exact lengths in bytes that the page has for this status and this Server header; absent: any. */
  readonly lengths?: (status: number, server: string | null) => readonly number[];
  readonly confidence: Confidence;
  readonly verified: 'measured' | 'documented' | 'unverified';
}
