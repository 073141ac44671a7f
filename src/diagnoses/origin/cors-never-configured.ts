import { type Responsible, defineDiagnosis } from '../diagnosis.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text, type Text } from '../../wording/text.ts';
import { corsSays, facts, sent, goodAnswers } from '../evidence.ts';
import { hostsFile, isManifest, isTag, usesOfCors, whyFetchedWithCors } from '../element-request.ts';
import { appSeen, proxyOfApp, inFrontOf } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { plausible, exact } from '../fit.ts';
import { get } from '../../cors/headers.ts';
import { isImpervaPage } from '../error-responses/imperva-page.ts';
import { pathOf } from '../../cors/url-parts.ts';
import { isLoneVary } from './origin-not-on-the-list.ts';
import { mayHaveRefused } from '../error-responses/status-error.ts';

export default defineDiagnosis({
  id: 'cors-never-configured',
  stage: 'not-configured',
  fits: (context) => {
    const { refusal, status, phase, cors } = context;
    if (refusal?.kind !== 'no-allow-origin') return null;
    if (status >= 400 && !(phase === 'preflight' && [404, 405, 501].includes(status))) return null;
    const evidence = [...facts(context), ...corsSays(context), ...sent(context, 'Allow'), ...noneElsewhere(context)];
    return cors?.ran === 'did-not-run' && proxyOfApp(context) === null ? exact(evidence) : plausible(evidence);
  },
  alike: [
    {
      of: ['origin-not-on-the-list'],
      when: (context) => context.refusal?.kind === 'no-allow-origin' && isLoneVary(context),
      or: ({ url }) =>
        text`${'Vary: Origin'} comes from something else, and CORS isn't configured for the path ${pathOf(url)}`,
      check: ({ host }) =>
        text`Send the request with curl and an ${'Origin'} that ${host} allows. If that response has no CORS headers either, CORS isn't configured there.`,
    },
    {
      of: ['cached-answer'],
      when: ({ headers }) => get(headers, 'Access-Control-Allow-Origin') === null,
      or: () => text`the server sends no CORS headers for this origin at all`,
      check: () =>
        text`Add a new query to the URL, such as ${'?x=1'}, so that no cache has a copy. If that request is blocked too, it isn't the cache.`,
    },
    {
      of: ['bot-challenge'],
      when: isImpervaPage,
      or: () => text`the app itself returned this page without CORS headers`,
      check: () =>
        text`Look at the response in the Network panel: a challenge mentions Incapsula, and the request isn't in the app's log.`,
    },
    {
      of: ['add-header-without-always'],
      when: (context) => goodAnswers(context).every(({ status }) => status >= 400),
      or: (context) =>
        text`neither ${[inFrontOf(context)?.title ?? 'the web server']} nor the app sends CORS headers for this URL`,
      check: ({ host }) =>
        text`Look at a successful response from ${host}. If it has no CORS headers either, configure CORS first.`,
    },
    {
      of: ['origin-not-forwarded'],
      or: () => text`the app behind it sends no CORS headers for this origin`,
      check: ({ origin }) =>
        text`Send the request directly to the app with ${`Origin: ${origin}`}. If that response has CORS headers, the cache drops ${'Origin'}.`,
    },
    {
      of: ['options-answered-in-front'],
      when: ({ writer, headers }) =>
        // A header of CORS that somebody set in that rule, and that a rule of the same kind leaves alone there.
        writer?.confidence === 'hint' && get(headers, 'Access-Control-Max-Age') === null,
      or: () => text`the app behind it responds to ${'OPTIONS'} without CORS headers`,
      check: () => text`Check the app's log: it shows whether the ${'OPTIONS'} request arrived there.`,
    },
    {
      of: ['preflight-bad-request'],
      or: () => text`CORS isn't configured`,
      check: () => text`Send the ${'OPTIONS'} request with curl and read the response body.`,
    },
    {
      of: ['preflight-refused-silently'],
      when: mayHaveRefused,
      or: () => text`CORS isn't configured at all, and the app returns an empty response to ${'OPTIONS'}`,
      check: () =>
        text`Send the preflight with curl and an origin, a method and headers that are allowed. If that response has no CORS headers either, CORS isn't configured.`,
    },
    {
      of: ['origin-lost-in-redirect'],
      // A host that names no origin at all may have refused the page's own just as well.
      when: ({ refusal }) => refusal?.kind === 'no-allow-origin',
      or: ({ host }) => text`${host} has no CORS configured for this URL at all`,
      check: ({ host, address }) =>
        text`Request ${address} directly from the page. If that is blocked too, configure CORS on ${host}.`,
    },
  ],
  title: (context) => {
    const { host, phase, status } = context;
    const [front, app] = [proxyOfApp(context), appSeen(context)];
    if (front !== null && app !== null)
      return text`Neither ${[front.title]} nor ${[app.title]} behind it sent CORS headers`;
    if (phase === 'preflight')
      return text`${host} doesn't handle preflights: ${'OPTIONS'} returned ${status} without CORS headers`;
    return isTag(context)
      ? text`${host} serves this ${[context.exchange.type]} without CORS headers`
      : text`CORS isn't configured on ${host} for this URL`;
  },
  why: (context) =>
    isTag(context)
      ? whyFetchedWithCors(context)
      : text`The response has no CORS headers, so the browser blocked it for ${context.origin}. Tools such as curl or Postman don't check these headers.`,
  responsible: (context): Responsible => (proxyOfApp(context) === null ? hostsFile(context) : 'proxy'),
  act: (context): Text => {
    const { refusal, address } = context;
    const front = proxyOfApp(context);
    const headers = refusal === null ? [] : sendAllowOrigin(refusal);
    if (front !== null)
      return text`Choose one place, ${[front.title]} or the app, and ${headers} there for ${address}.`;
    if (context.exchange.type === 'script')
      return text`On ${address}, ${headers}. Or, if the page ${usesOfCors(context)}, remove ${'crossorigin'} from the element.`;
    if (context.exchange.type === 'font') return text`On ${address}, ${headers}. For public files, ${'*'} works too.`;
    if (isTag(context) || isManifest(context)) return text`Enable CORS for ${address}: ${headers}.`;
    return text`Enable CORS for ${address}: ${headers}. Most frameworks have CORS middleware for this; it must handle ${'OPTIONS'} too.`;
  },
});

/** Nobody on this host sends CORS headers: that is more than one answer without them. */
function noneElsewhere({ others, host }: Context): readonly Text[] {
  if (others.length === 0 || others.some(({ allowOrigin }) => allowOrigin !== null)) return [];
  return [
    text`${others.length} other ${[others.length === 1 ? 'response' : 'responses']} from ${host} had no CORS headers either`,
  ];
}
