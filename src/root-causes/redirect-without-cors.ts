import { text } from '../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-without-cors',
  shape: null,
  title: ({ status, host }, { to }) => text`${host} redirects (${status}) to ${to}, without CORS headers`,
  because: ['The answer is at another address.'],
  url: 'https://api.example/items',
  location: 'https://files.example/7',
});
