import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { runsWriter, writerName } from '../responsible-party.ts';

export default errorWithoutCors({
  id: 'unauthorized-without-cors',
  stage: 'error-status',
  statuses: (status) => status === 401 || status === 407,
  alike: [
    {
      of: ['invoker-not-allowed'],
      when: ({ phase, status }) => phase === 'response' && status === 401,
      or: () => text`the service itself rejects the request`,
      check: ({ host }) =>
        text`Check the log of ${host}: a request that Google Cloud rejected isn't in the service's own log.`,
    },
  ],
  title: (context) => text`${writerName(context)} requires authentication (${context.status})`,
  because: () => text`The session or token is missing, has expired or wasn't sent.`,
  responsible: runsWriter,
  act: ({ host }) =>
    text`Sign in again, or send the token or cookie that ${host} expects. On the server, run CORS before authentication.`,
});
