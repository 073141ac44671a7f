import { text } from '../../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-http',
  stage: 'preflight-redirect',
  fits: ({ shape }) => shape === 'http',
  title: ({ status }, { to }) => text`The preflight was redirected (${status}) from https to ${to}`,
  because: ['Usually the app is behind a proxy that ends TLS, and builds its redirects with http.'],
});
