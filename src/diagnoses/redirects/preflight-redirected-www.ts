import { text } from '../../wording/text.ts';
import { preflightRedirect, hostIn } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-www',
  stage: 'preflight-redirect',
  fits: ({ shape }) => shape === 'www',
  title: ({ status, host }, { to }) => text`The preflight was redirected (${status}) from ${host} to ${hostIn(to)}`,
  because: ['The host with www and the host without it are two origins, and this server uses one of them.'],
});
