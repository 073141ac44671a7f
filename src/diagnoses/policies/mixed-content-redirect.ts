import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'mixed-content-redirect',
  stage: 'page-policy',
  explains: ['mixed-content'],
  when: ({ location }) => location !== null,
  title: ({ refusal: { location } }) =>
    text`A redirect leads the encrypted page to unencrypted ${hostOf(location ?? '')}`,
  why: ({ refusal: { location } }) =>
    text`A page on https may fetch nothing over http, also behind a redirect. So the browser did not follow it to ${location ?? ''}, and this is not CORS.`,
  responsible: 'server',
  act: ({ refusal: { location } }) =>
    text`Let the redirect lead to ${encrypted(location ?? '')}. An app behind a proxy has to know that it is reached by https.`,
  fix: () => [],
});

/** The same address over https. */
export function encrypted(url: string): string {
  return url.replace(/^http:/i, 'https:');
}
