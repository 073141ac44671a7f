import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { goodAnswers } from '../evidence.ts';
import { isUnknownToGateway } from './unknown-to-gateway.ts';
import { isApps, runsWriter, writerName } from '../responsible-party.ts';

export default errorWithoutCors({
  id: 'forbidden-without-cors',
  stage: 'error-status',
  statuses: (status, context) => status === 403 && !isUnknownToGateway(context),
  unsure: (context) =>
    isApps(context) && goodAnswers(context).length === 0
      ? {
          or: text`CORS middleware rejects ${context.origin} with 403, as in Spring, gin and Tomcat`,
          findOut: text`Send the same request with curl and without ${'Origin'}. If it succeeds, add ${context.origin} to the allowed origins.`,
        }
      : null,
  title: (context) => text`${writerName(context)} rejected the request with ${context.status}`,
  because: (context) =>
    text`${writerName(context)} received the request and rejected it: a permission is missing, an access rule applies, or CSRF protection does.`,
  responsible: runsWriter,
  act: ({ host }) => text`Check in the log of ${host} which rule returned the 403.`,
});
