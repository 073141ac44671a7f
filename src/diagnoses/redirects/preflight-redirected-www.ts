import { text } from '../../wording/text.ts';
import { preflightRedirect, hostIn } from './preflight-redirect.ts';

export default preflightRedirect({
  id: 'preflight-redirected-www',
  stage: 'preflight-redirect',
  fits: ({ shape }) => shape === 'www',
  title: ({ status, host }, { to }) => text`${host} redirects the preflight (${status}) to ${hostIn(to)}`,
  because: ['With and without www are two hosts, and this server answers on one of them.'],
});
