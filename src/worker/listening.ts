import type { RequestEvent } from '../capture/event.ts';

export type OnEvent = (event: RequestEvent) => void;

/** How one browser's requests are listened to. */
export interface Listening {
  /** Listens to failed requests of all tabs: the one event that costs next to nothing. */
  toFailures(onEvent: OnEvent): void;
  /**
   * Listens to the other events that make up a request's story.
   * @param tabId only this tab's requests; all when it is left out
   * @returns ends it
   */
  toAllElse(onEvent: OnEvent, tabId?: number): () => void;
}
