import { text } from '../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-https',
  fits: ({ shape }) => shape === 'https',
  title: ({ status }, { to }) => text`The preflight got ${status} from http to ${to}`,
  because: ['The server answers only over https, and leads http there.'],
  url: 'http://api.example/items',
  location: 'https://api.example/items',
});
