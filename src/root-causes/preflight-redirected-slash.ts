import { text } from '../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-slash',
  fits: ({ shape }) => shape === 'slash',
  title: ({ status }, { to }) => text`A slash too many or too few: preflight got ${status} to ${to}`,
  because: ['The server knows this address in one form only, and leads the other one there.'],
  url: 'https://api.example/items',
  location: '/items/',
});
