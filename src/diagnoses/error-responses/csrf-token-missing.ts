import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';

export default errorWithoutCors({
  id: 'csrf-token-missing',
  stage: 'preflight-error',
  statuses: (status) => status === 419,
  title: ({ status, host }) => text`${host} rejected the request: CSRF token missing or expired (${status})`,
  because: () => text`Laravel returns this status when the CSRF token is missing or has expired.`,
  responsible: () => 'server',
  act: () =>
    text`Request the token first (${'/sanctum/csrf-cookie'}) and send it. Or exclude the API routes from CSRF protection.`,
});
