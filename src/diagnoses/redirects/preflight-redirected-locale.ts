import { text } from '../../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-locale',
  stage: 'preflight-redirect',
  fits: ({ shape }) => shape === 'locale',
  title: ({ status }, { to }) => text`The preflight got ${status} to the language version ${to}`,
  because: ['The site leads every visitor to an address with a language in it, a preflight too.'],
});
