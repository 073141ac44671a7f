import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { isUnknownToGateway } from './unknown-to-gateway.ts';
import { runsWriter, writerName } from '../responsible-party.ts';
import { mayHaveRefused } from './status-error.ts';

export default errorWithoutCors({
  id: 'forbidden-without-cors',
  stage: 'error-status',
  statuses: (status, context) => status === 403 && !isUnknownToGateway(context),
  alike: [
    {
      of: ['origin-not-on-the-list'],
      when: mayHaveRefused,
      or: () => text`the app itself rejects this request, because a permission or token is missing`,
      check: () =>
        text`Send the same request with curl and without ${'Origin'}. If it is rejected too, it isn't CORS middleware.`,
    },
    {
      of: ['invoker-not-allowed'],
      when: ({ phase, status }) => phase === 'response' && status === 403,
      or: () => text`the service itself rejects the request`,
      check: ({ host }) =>
        text`Check the log of ${host}: a request that Google Cloud rejected isn't in the service's own log.`,
    },
  ],
  title: (context) => text`${writerName(context)} rejected the request with ${context.status}`,
  because: (context) =>
    text`${writerName(context)} received the request and rejected it: a permission is missing, an access rule applies, or CSRF protection does.`,
  responsible: runsWriter,
  act: ({ host }) => text`Check in the log of ${host} which rule returned the 403.`,
});
