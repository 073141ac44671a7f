import { text } from '../../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-locale',
  stage: 'preflight-redirect',
  fits: ({ shape }) => shape === 'locale',
  title: ({ status }, { to }) => text`The preflight was redirected (${status}) to the localized URL ${to}`,
  because: ['The site redirects every request to a URL with a language in it.'],
});
