import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';

export default errorWithoutCors({
  id: 'csrf-token-missing',
  stage: 'preflight-error',
  statuses: (status) => status === 419,
  title: ({ status, host }) => text`The real problem: ${host} misses its CSRF token, ${status}`,
  because: () =>
    text`Laravel answers so when a request comes without the token that protects forms, or with one that has ended.`,
  responsible: () => 'server',
  act: () =>
    text`Get the token first (${'/sanctum/csrf-cookie'}) and send it along, or take the API routes out of the CSRF check.`,
});
