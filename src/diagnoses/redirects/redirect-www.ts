import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';

export default requestRedirect({
  id: 'redirect-www',
  stage: 'redirect',
  shape: 'www',
  title: ({ status, host }, { to }) => text`${host} redirects (${status}) to ${to}`,
  because: ['With and without www are two hosts, and this server answers on one of them.'],
});
