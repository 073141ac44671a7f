import { text } from '../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected',
  fits: () => true,
  title: ({ status }, { to }) => text`The preflight was redirected with ${status} to ${to}`,
  because: ['Something on the server leads this address elsewhere.'],
  url: 'https://api.example/index.html',
  location: '/index',
});
