import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-to-http',
  stage: 'redirect',
  shape: 'http',
  title: ({ status }, { to }) => text`The request was redirected (${status}) from https to ${to}`,
  because: ['Usually the app is behind a proxy that ends TLS, and builds its redirects with http.'],
});
