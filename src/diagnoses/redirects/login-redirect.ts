import type { Refusal } from '../../cors/model.ts';
import { headerOf, hopOf } from '../../cors/refused-response.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { leadsToSignIn, redirectShape, targetOf } from './redirect-shape.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'login-redirect',
  stage: 'redirect-to-sign-in',
  general: true,
  explains: ['no-allow-origin', 'origin-not-allowed'],
  when: (refusal) => signIn(refusal) !== null,
  title: ({ refusal }) => text`The request was redirected to a sign-in page on ${hostOf(signIn(refusal) ?? '')}`,
  why: ({ refusal }) =>
    text`The session has probably expired, and ${sender(refusal)} redirects signed-out requests to ${signIn(refusal) ?? ''}. That page is made for navigation and has no CORS headers.`,
  responsible: 'auth',
  act: () =>
    text`Return 401 with CORS headers to requests from scripts instead of a redirect, and navigate to the sign-in page from the page's code.`,
  fix: ({ refusal }) =>
    refusal.phase === 'redirect' ? [{ on: 'response', status: 401 }, ...allowOrigin(refusal)] : [],
});

/** The sign-in page that this request was or would be led to, without its query; null when it is about no such page. */
function signIn(refusal: Refusal): string | null {
  const { url } = hopOf(refusal);
  const location = headerOf(refusal, 'Location');
  const target = refusal.phase === 'redirect' && location !== null ? targetOf(url, location) : null;
  if (target !== null && location !== null && redirectShape(url, location) === 'login') return withoutQuery(target);
  const led = refusal.hop > 0 && leadsToSignIn(refusal.exchange.hops[0].url, url);
  return refusal.phase === 'response' && led ? withoutQuery(url) : null;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** The host whose redirect led there. */
function sender({ phase, hop, exchange: { hops } }: Refusal): string {
  const from = phase === 'redirect' ? hop : hop - 1;
  return hostOf((hops[from] ?? hops[0]).url);
}
