import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-locale',
  stage: 'redirect',
  shape: 'locale',
  title: ({ status }, { to }) => text`The request was redirected (${status}) to the localized URL ${to}`,
  because: ['The site redirects every request to a URL with a language in it.'],
});
