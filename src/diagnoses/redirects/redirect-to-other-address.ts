import { addressSpaceOf } from '../../cors/address-space.ts';
import { get } from '../../cors/headers.ts';
import { parseUrl } from '../../cors/origin.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { layersOf } from '../../layers/layers-of.ts';
import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { facts, withoutAnswer } from '../evidence.ts';
import { isLoopback } from '../origin/origin-difference.ts';
import { targetOf } from './redirect-shape.ts';
import { exact, plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'redirect-to-other-address',
  stage: 'redirect-not-followed',
  fits: (context) => {
    const step = stepOf(context);
    if (step === null) return null;
    const { from, to, lost } = step;
    const evidence = [
      text`${bare(from)} redirected to ${bare(to)}`,
      ...(context.refusal?.kind === 'network-error' ? withoutAnswer(context) : facts(context)),
    ];
    return lost === 'host' ? plausible(evidence) : exact(evidence);
  },
  title: (context) => {
    const { from, to, lost } = stepOf(context) ?? nowhere;
    if (lost === 'port') return text`The redirect loses the port: ${originIn(from)} redirects to ${originIn(to)}`;
    if (lost === 'scheme') return text`The redirect loses https: ${originIn(from)} redirects to ${originIn(to)}`;
    return text`${hostOf(from)} redirects to the internal host ${hostOf(to)}`;
  },
  why: (context) => {
    const { from, to } = stepOf(context) ?? nowhere;
    return text`The server that redirects doesn't see the URL that the browser uses: it is behind a proxy or a published port. So the browser goes to ${bare(to)} instead of ${bare(meant(from, to))}.`;
  },
  responsible: 'server',
  act: (context) => {
    const { from, to } = stepOf(context) ?? nowhere;
    return text`${setting(context, hostOf(from))} Or request ${bare(meant(from, to))} from the page, which needs no redirect.`;
  },
  fix: () => [],
});

interface Step {
  readonly from: string;
  readonly to: string;
  readonly lost: 'port' | 'scheme' | 'host';
}

const nowhere: Step = { from: '', to: '', lost: 'port' };

/** The redirect that loses a part of the address: one that was refused, or one that led where nothing answers. */
function stepOf({ refusal, exchange, hop, url, headers }: Context): Step | null {
  if (refusal === null) return null;
  const before = exchange.hops[hop - 1]?.url;
  if (refusal.kind === 'network-error' && before !== undefined && exchange.hops[hop]?.response === null)
    return lostIn(before, url, false);
  const location = get(headers, 'Location');
  const isRefused = refusal.kind === 'no-allow-origin' || refusal.kind === 'preflight-redirected';
  const to = isRefused && location !== null ? targetOf(url, location) : null;
  return to === null ? null : lostIn(url, to, true);
}

/**
 * What the target of a redirect lacks of the requested URL.
 * @param isOpen nothing shows that the target can't be reached: then only a port that is gone is no other server's
 */
function lostIn(from: string, to: string, isOpen: boolean): Step | null {
  const [a, b] = [parseUrl(from), parseUrl(to)];
  if (a === null || b === null) return null;
  const isSameHost = a.hostname === b.hostname || (isLoopback(a.hostname) && isLoopback(b.hostname));
  if (isSameHost && a.port !== '' && a.port !== b.port && (b.port === '' || !isOpen)) {
    // From http on one port to https on its own is how many servers answer http.
    const isUpgrade = a.protocol === 'http:' && b.protocol === 'https:';
    return isUpgrade && isOpen ? null : { from, to, lost: 'port' };
  }
  if (isSameHost && !isOpen && a.protocol === 'https:' && b.protocol === 'http:') return { from, to, lost: 'scheme' };
  return !isSameHost && isInternal(b.hostname) && !isInternal(a.hostname) ? { from, to, lost: 'host' } : null;
}

/** A name or an address that means something only inside one network or one machine. */
function isInternal(host: string): boolean {
  const space = addressSpaceOf(`http://${host}/`);
  if (space !== null) return space !== 'public';
  return /^[a-z0-9_-]+$|\.(?:internal|local|lan|svc|svc\.cluster\.local)$/i.test(host);
}

/** The target as it was meant: at the scheme, host and port that the browser used. */
function meant(from: string, to: string): string {
  const [a, b] = [parseUrl(from), parseUrl(to)];
  return a === null || b === null ? to : `${a.origin}${b.pathname}${b.search}`;
}

function setting({ exchange, hop }: Context, host: string): Text {
  const { url, response } = exchange.hops[hop - 1] ?? exchange.hops[0];
  const here = exchange.hops[hop]?.response ?? response;
  const isNginx = here !== null && layersOf(here, url).some(({ id }) => id === 'nginx');
  return isNginx
    ? text`In the nginx configuration of ${host}, set ${'absolute_redirect off;'}, so that redirects have no host and no port.`
    : text`On ${host}, redirect to a path without a host. Or have the proxy forward the original host (${'Host'} with its port, ${'X-Forwarded-Proto'}), and have the app trust it.`;
}

function originIn(url: string): string {
  return parseUrl(url)?.origin ?? url;
}

function bare(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
