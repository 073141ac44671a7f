import type { Refusal } from '../../cors/model.ts';
import { headerOf, hopOf } from '../../cors/refused-response.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { isSignIn, redirectShape, targetOf } from './redirect-shape.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'login-redirect',
  stage: 'redirect-to-sign-in',
  general: true,
  explains: ['no-allow-origin', 'origin-not-allowed'],
  when: (refusal) => signIn(refusal) !== null,
  title: ({ refusal }) => text`The request was redirected to the sign-in page of ${hostOf(signIn(refusal) ?? '')}`,
  why: ({ refusal }) =>
    text`The session has probably ended, and ${sender(refusal)} sends everybody without one to ${signIn(refusal) ?? ''}. A script cannot sign in there, and that page does not allow other sites to read it.`,
  responsible: 'auth',
  act: () =>
    text`Answer requests of scripts with 401 and CORS headers instead of a redirect. The page then leads the user to the sign-in itself.`,
  fix: ({ refusal }) =>
    refusal.phase === 'redirect' ? [{ on: 'response', status: 401 }, ...allowOrigin(refusal)] : [],
});

/** The sign-in page that this request was or would be led to, without its query; null when it is about no such page. */
function signIn(refusal: Refusal): string | null {
  const { url } = hopOf(refusal);
  const location = headerOf(refusal, 'Location');
  const target = refusal.phase === 'redirect' && location !== null ? targetOf(url, location) : null;
  if (target !== null && location !== null && redirectShape(url, location) === 'login') return withoutQuery(target);
  const led = refusal.hop > 0 && isSignIn(url) && !isSignIn(refusal.exchange.hops[0].url);
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
