import { appServers } from './app-servers.ts';
import { authProxies } from './auth-proxies.ts';
import { browsers } from './browsers.ts';
import { cdns } from './cdns.ts';
import { firewalls } from './firewalls.ts';
import { frameworks } from './frameworks.ts';
import { gateways } from './gateways.ts';
import { nodeFrameworks } from './node-frameworks.ts';
import { platforms } from './platforms.ts';
import { proxies } from './proxies.ts';
import { pythonServers } from './python-servers.ts';
import { servers } from './servers.ts';
import { storages } from './storages.ts';
import { tunnels } from './tunnels.ts';
import type { Fingerprint } from './layer.ts';

/** Every layer that is known, from the browser inwards to the app. */
export const fingerprints: readonly Fingerprint[] = [
  ...browsers,
  ...tunnels,
  ...cdns,
  ...firewalls,
  ...platforms,
  ...gateways,
  ...authProxies,
  ...proxies,
  ...servers,
  ...storages,
  ...appServers,
  ...pythonServers,
  ...nodeFrameworks,
  ...frameworks,
];
