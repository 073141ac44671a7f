import { text } from '../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-slash',
  shape: 'slash',
  title: ({ status }, { to }) => text`A slash is missing or too many: ${status} to ${to}`,
  because: ['The server knows this address in one form only, and leads the other one there.'],
  url: 'https://api.example/items',
  location: '/items/',
});
