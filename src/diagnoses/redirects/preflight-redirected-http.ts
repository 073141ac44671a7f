import { text } from '../../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-http',
  stage: 'preflight-redirect',
  fits: ({ shape }) => shape === 'http',
  title: ({ status }, { to }) => text`The preflight got ${status} from https back to ${to}`,
  because: ['The app does not know that it is reached over https: a proxy in front of it takes care of that.'],
});
