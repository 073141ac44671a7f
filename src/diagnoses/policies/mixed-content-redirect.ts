import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'mixed-content-redirect',
  stage: 'page-policy',
  explains: ['mixed-content'],
  when: ({ location }) => location !== null,
  title: ({ refusal: { location } }) => text`A redirect leads from an https page to http on ${hostOf(location ?? '')}`,
  why: ({ refusal: { location } }) =>
    text`A page on https can't request http URLs (mixed content), so the browser didn't follow the redirect to ${location ?? ''}. CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal: { location } }) =>
    text`Redirect to ${encrypted(location ?? '')} instead. If the app is behind a proxy that ends TLS, have it trust ${'X-Forwarded-Proto'}.`,
  fix: () => [],
});

/** The same address over https. */
export function encrypted(url: string): string {
  return url.replace(/^http:/i, 'https:');
}
