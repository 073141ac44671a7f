import type { Text } from '../../wording/text.ts';

/** A part of a ticket before it is written in a tracker's own markup. Every value of a stranger is a `code` part or inside of `code`. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }
  /** `label`: a few words of ours in front, shown strong. */
  | { readonly kind: 'paragraph'; readonly label?: string; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'code'; readonly language: string; readonly code: string }
  /** A Mermaid diagram; nothing in a flavor that shows none. */
  | { readonly kind: 'diagram'; readonly code: string };

/** How one tracker or chat wants a text written. */
export interface Flavor {
  /** The block as text without line ends around it; empty where the flavor has nothing for it. */
  readonly write: (block: Block) => string;
}
