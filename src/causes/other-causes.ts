import type { CausesOf } from './cause-map.ts';
import aborted from './aborted.ts';
import addressWithoutScheme from './address-without-scheme.ts';
import allowOriginLineHidden from './allow-origin-line-hidden.ts';
import answerCutOff from './answer-cut-off.ts';
import answerMalformed from './answer-malformed.ts';
import blockedByAdministrator from './blocked-by-administrator.ts';
import blockedByClient from './blocked-by-client.ts';
import blockedByCsp from './blocked-by-csp.ts';
import certificateRefused from './certificate-refused.ts';
import coepNeedsCorp from './coep-needs-corp.ts';
import connectionAllowlist from './connection-allowlist.ts';
import connectionRefused from './connection-refused.ts';
import connectionReset from './connection-reset.ts';
import corpRefused from './corp-refused.ts';
import dnsFailed from './dns-failed.ts';
import emptyResponse from './empty-response.ts';
import http2Broken from './http2-broken.ts';
import localNetworkAddressSpace from './local-network-address-space.ts';
import localNetworkInsecurePage from './local-network-insecure-page.ts';
import localNetworkPermission from './local-network-permission.ts';
import mimeTypeRefused from './mime-type-refused.ts';
import mixedContent from './mixed-content.ts';
import mixedContentRedirect from './mixed-content-redirect.ts';
import modeSameOrigin from './mode-same-origin.ts';
import networkError from './network-error.ts';
import noCorsRedirectMode from './no-cors-redirect-mode.ts';
import offline from './offline.ts';
import orbErrorAnswer from './orb-error-answer.ts';
import orb from './orb.ts';
import partlySeen from './partly-seen.ts';
import proxyFailed from './proxy-failed.ts';
import redirectCount from './redirect-count.ts';
import redirectForbiddenByPage from './redirect-forbidden-by-page.ts';
import redirectInvalid from './redirect-invalid.ts';
import redirectLoop from './redirect-loop.ts';
import redirectNotFollowed from './redirect-not-followed.ts';
import redirectScheme from './redirect-scheme.ts';
import redirectWithCredentials from './redirect-with-credentials.ts';
import safeBrowsing from './safe-browsing.ts';
import schemeNotHttp from './scheme-not-http.ts';
import streamNeedsHttp2 from './stream-needs-http2.ts';
import timedOut from './timed-out.ts';
import trackingProtection from './tracking-protection.ts';
import unexplained from './unexplained.ts';
import unreachable from './unreachable.ts';
import unsafePort from './unsafe-port.ts';
import wrongProtocol from './wrong-protocol.ts';

/** Redirects, modes and schemes; then what is not CORS at all. Special causes first, the general one last. */
export const otherCauses = {
  'redirect-with-credentials': [redirectWithCredentials],
  'redirect-scheme': [redirectScheme],
  'redirect-invalid': [redirectInvalid],
  'redirect-count': [redirectLoop, redirectCount],
  'mode-same-origin': [modeSameOrigin],
  'no-cors-redirect-mode': [noCorsRedirectMode],
  'scheme-not-http': [addressWithoutScheme, schemeNotHttp],
  'local-network-access': [localNetworkInsecurePage, localNetworkPermission, localNetworkAddressSpace],
  'network-error': [
    // First: its names hold words of the others (`ERR_PROXY_CERTIFICATE_INVALID`).
    proxyFailed,
    offline,
    connectionRefused,
    dnsFailed,
    certificateRefused,
    wrongProtocol,
    connectionReset,
    emptyResponse,
    answerCutOff,
    answerMalformed,
    timedOut,
    unreachable,
    unsafePort,
    streamNeedsHttp2,
    http2Broken,
    networkError,
  ],
  aborted: [redirectForbiddenByPage, redirectNotFollowed, aborted],
  'blocked-by-client': [trackingProtection, safeBrowsing, blockedByAdministrator, blockedByClient],
  'blocked-by-orb': [mimeTypeRefused, orbErrorAnswer, orb],
  'blocked-by-response-policy': [corpRefused, coepNeedsCorp],
  'blocked-by-csp': [blockedByCsp],
  'blocked-by-connection-allowlist': [connectionAllowlist],
  'mixed-content': [mixedContentRedirect, mixedContent],
  unexplained: [partlySeen, allowOriginLineHidden, unexplained],
} as const satisfies Partial<CausesOf>;
