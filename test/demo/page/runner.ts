import type { Call } from '../../servers/situation.ts';
import { makeCall } from './call.ts';

// Runs as a classic script in workers and frames, also in those without an origin; so it must stand alone.

interface Order {
  readonly call: Call;
  readonly url: string;
}

self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<Order>) => {
  // A port of its own serves frames and workers alike, whatever the frame's origin is.
  const reply = async () => port?.postMessage(await makeCall(data.call, data.url), []);
  void reply();
});
