import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-www',
  stage: 'redirect',
  shape: 'www',
  title: ({ status, host }, { to }) => text`The request was redirected (${status}) from ${host} to ${to}`,
  because: ['The host with www and the host without it are two origins, and this server uses one of them.'],
});
