import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-locale',
  stage: 'redirect',
  shape: 'locale',
  title: ({ status }, { to }) => text`The server redirects (${status}) to the language version ${to}`,
  because: ['The site leads every visitor to an address with a language in it.'],
});
