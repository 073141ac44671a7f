import type { Confidence } from './layer.ts';
import type { Text } from '../wording/text.ts';

/** Whether something that knows CORS had its hand in one answer. */
export type CorsRan = 'ran-and-allowed' | 'ran-and-refused' | 'did-not-run' | 'cannot-tell';

/** What it refused; `unknown`: it ran and refused, and its answer does not say what. */
export type Refused = 'origin' | 'method' | 'header' | 'unknown';

/** What can be said about the CORS layer of one answer. Never a verdict: the standard alone decides that. */
export interface CorsAnswer {
  readonly ran: CorsRan;
  /** null unless `ran` is `ran-and-refused`. */
  readonly refused: Refused | null;
  readonly confidence: Confidence;
  /** The CORS middleware whose shape the answer has; several when they answer alike. */
  readonly middleware: readonly Middleware[];
  readonly evidence: readonly Text[];
}

export interface Middleware {
  readonly id: string;
  readonly title: string;
}
