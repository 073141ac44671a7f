import { contextRemoved } from './context-removed.ts';
import type { Kind } from './draft.ts';
import { endedByPage } from './ended-by-page.ts';
import { eventSource } from './event-source.ts';
import { identical } from './identical.ts';
import { keepalive } from './keepalive.ts';
import { journey, reload } from './navigation.ts';
import { plain } from './plain.ts';
import { policyChanged } from './policy-changed.ts';
import { race } from './race.ts';
import { redirects } from './redirects.ts';
import { revalidated } from './revalidated.ts';
import { serviceWorker } from './service-worker.ts';
import { stoppedExtension } from './stopped-extension.ts';
import { streamEnds } from './stream-ends.ts';
import { twoModes } from './two-modes.ts';

/** Everything that happens in the lives of pages. */
export const kinds: Readonly<Record<string, Kind>> = {
  plain,
  'ended by page': endedByPage,
  identical,
  'policy changed': policyChanged,
  redirects,
  'context removed': contextRemoved,
  reload,
  journey,
  race,
  keepalive,
  'event source': eventSource,
  'two modes': twoModes,
  revalidated,
  'service worker': serviceWorker,
  'stopped extension': stoppedExtension,
};

/** Every case of something, too many to be mixed with anything else. */
export const matrices: Readonly<Record<string, Kind>> = {
  'stream ends': streamEnds,
};
