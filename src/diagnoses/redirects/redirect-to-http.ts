import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-to-http',
  stage: 'redirect',
  shape: 'http',
  title: ({ status }, { to }) => text`The server leads from https back to ${to} (${status})`,
  because: ['The app does not know that it is reached over https: a proxy in front of it takes care of that.'],
});
