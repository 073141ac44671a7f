import answerCutOff from '../causes/answer-cut-off.ts';
import answerMalformed from '../causes/answer-malformed.ts';
import blockedByAdministrator from '../causes/blocked-by-administrator.ts';
import blockedByClient from '../causes/blocked-by-client.ts';
import blockedByCsp from '../causes/blocked-by-csp.ts';
import certificateRefused from '../causes/certificate-refused.ts';
import coepNeedsCorp from '../causes/coep-needs-corp.ts';
import connectionAllowlist from '../causes/connection-allowlist.ts';
import connectionRefused from '../causes/connection-refused.ts';
import connectionReset from '../causes/connection-reset.ts';
import corpRefused from '../causes/corp-refused.ts';
import emptyResponse from '../causes/empty-response.ts';
import http2Broken from '../causes/http2-broken.ts';
import localNetworkAddressSpace from '../causes/local-network-address-space.ts';
import localNetworkInsecurePage from '../causes/local-network-insecure-page.ts';
import localNetworkPermission from '../causes/local-network-permission.ts';
import mimeTypeRefused from '../causes/mime-type-refused.ts';
import mixedContent from '../causes/mixed-content.ts';
import mixedContentRedirect from '../causes/mixed-content-redirect.ts';
import networkError from '../causes/network-error.ts';
import offline from '../causes/offline.ts';
import orbErrorAnswer from '../causes/orb-error-answer.ts';
import orb from '../causes/orb.ts';
import proxyFailed from '../causes/proxy-failed.ts';
import redirectForbiddenByPage from '../causes/redirect-forbidden-by-page.ts';
import redirectNotFollowed from '../causes/redirect-not-followed.ts';
import safeBrowsing from '../causes/safe-browsing.ts';
import streamNeedsHttp2 from '../causes/stream-needs-http2.ts';
import timedOut from '../causes/timed-out.ts';
import trackingProtection from '../causes/tracking-protection.ts';
import unreachable from '../causes/unreachable.ts';
import unsafePort from '../causes/unsafe-port.ts';
import wrongProtocol from '../causes/wrong-protocol.ts';
import aborted from './aborted.ts';
import hostNotFound from './host-not-found.ts';
import privateHost from './private-host.ts';
import redirectStoppedByPolicy from './redirect-stopped-by-policy.ts';
import serverHangsOnOptions from './server-hangs-on-options.ts';
import { hasStopped, speaksNeither } from './no-answer.ts';
import { toldBy } from './told-by.ts';

/** Nothing came back, or the browser threw it away for another reason than CORS. */
export const network = [
  toldBy(trackingProtection),
  toldBy(safeBrowsing),
  toldBy(blockedByAdministrator),
  toldBy(blockedByClient),
  toldBy(connectionAllowlist, { confidence: 'likely' }),
  toldBy(blockedByCsp),
  toldBy(mixedContentRedirect),
  toldBy(mixedContent),
  toldBy(localNetworkInsecurePage, { confidence: 'likely' }),
  toldBy(localNetworkPermission, { confidence: 'likely' }),
  toldBy(localNetworkAddressSpace, { confidence: 'possible' }),
  toldBy(mimeTypeRefused),
  toldBy(orbErrorAnswer),
  toldBy(orb),
  toldBy(corpRefused),
  toldBy(coepNeedsCorp, { confidence: 'likely' }),
  serverHangsOnOptions,
  toldBy(redirectForbiddenByPage),
  toldBy(redirectNotFollowed, { confidence: 'likely' }),
  redirectStoppedByPolicy,
  aborted,
  toldBy(proxyFailed),
  toldBy(offline),
  privateHost,
  hostNotFound,
  toldBy(connectionRefused, { unsure: hasStopped }),
  toldBy(certificateRefused),
  toldBy(wrongProtocol, { unsure: speaksNeither }),
  toldBy(connectionReset, { confidence: 'likely', responsible: 'server' }),
  toldBy(emptyResponse),
  toldBy(answerCutOff),
  toldBy(answerMalformed),
  toldBy(timedOut, { confidence: 'likely', responsible: 'server' }),
  toldBy(unreachable),
  toldBy(unsafePort),
  toldBy(streamNeedsHttp2),
  toldBy(http2Broken, { confidence: 'likely' }),
  toldBy(networkError, { confidence: 'possible' }),
] as const;
