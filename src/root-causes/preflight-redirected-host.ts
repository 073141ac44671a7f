import { text } from '../wording/text.ts';
import { preflightRedirect, hostIn } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-host',
  fits: ({ shape }) => shape === 'host',
  title: ({ status, host }, { to }) => text`${host} has moved: the preflight got ${status} to ${hostIn(to)}`,
  because: ['The API answers under another host name now.'],
  url: 'https://api.example/items',
  location: 'https://api-v2.example/items',
});
