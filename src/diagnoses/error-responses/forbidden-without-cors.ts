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
          or: text`a CORS layer refuses ${context.origin} in this way, as Spring, gin, Tomcat and others do`,
          findOut: text`Send the same request with curl and without ${'Origin'}: if it passes then, add ${context.origin} to the allowed origins.`,
        }
      : null,
  title: (context) => text`The real problem: ${writerName(context)} forbids this request, ${context.status}`,
  because: (context) =>
    text`${writerName(context)} knows the request and does not let it through: missing rights, a rule about addresses, or a protection against forged requests.`,
  responsible: runsWriter,
  act: ({ host }) => text`Find the rule on ${host} that said no; its log has it.`,
});
