import type { Call } from '../../servers/situation.ts';
import { makeCall } from './call.ts';

// Runs as a classic script in workers and frames, also in those without an origin; so it must stand alone.

interface Order {
  readonly call: Call;
  readonly url: string;
}

self.addEventListener('message', (event: MessageEvent<Order>) => {
  void makeCall(event.data.call, event.data.url).then((seen) => {
    const { source } = event;
    if (source === null) self.postMessage(seen);
    else source.postMessage(seen, { targetOrigin: '*' });
  });
});
