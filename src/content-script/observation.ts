import type { Sighting } from '../session/messages.ts';
import type { StoppedRequest } from '../session/stopped.ts';

/** One thing that the document saw: a request that got somewhere, a violation, or an entry that shows mixed content. */
export type Observation =
  | { readonly kind: 'sighting'; readonly sighting: Sighting }
  | { readonly kind: 'violation'; readonly stopped: StoppedRequest }
  | {
      readonly kind: 'mixed';
      readonly stopped: StoppedRequest;
      /** The entry's own, milliseconds since the document's time origin. */
      readonly startTime: number;
    };

/** What is told of several observations. */
export interface Account {
  readonly sightings: readonly Sighting[];
  readonly stopped: readonly StoppedRequest[];
}

/**
 * Words about the same request are told once: an address that a violation is about needs no entry to show it, and an element
 * leaves two entries, one of which is the browser's look ahead.
 */
export function accountOf(observations: readonly Observation[]): Account {
  const violations = observations.flatMap((observation) =>
    observation.kind === 'violation' ? [observation.stopped] : [],
  );
  const explained = new Set(violations.map(({ url }) => url));
  const elements = new Set<string>();
  const mixed = observations.flatMap((observation) => {
    if (observation.kind !== 'mixed' || explained.has(observation.stopped.url)) return [];
    const { url, type } = observation.stopped;
    if (type !== 'xmlhttprequest') {
      if (elements.has(url)) return [];
      elements.add(url);
    }
    return [observation.stopped];
  });
  return {
    sightings: observations.flatMap((observation) => (observation.kind === 'sighting' ? [observation.sighting] : [])),
    stopped: [...violations, ...mixed],
  };
}
