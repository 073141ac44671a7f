import { pathOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { isUnknownToGateway } from './unknown-to-gateway.ts';
import { writerName } from '../responsible-party.ts';

export default errorWithoutCors({
  id: 'not-found-without-cors',
  stage: 'error-status',
  statuses: (status, context) => status === 404 || status === 410 || isUnknownToGateway(context),
  title: (context) =>
    text`The real problem: ${writerName(context)} has nothing at ${pathOf(context.url)}, ${context.status}`,
  because: ({ host }) => text`${host} knows no such address, so this is about the address and not about CORS.`,
  responsible: () => 'page',
  act: (context) =>
    isUnknownToGateway(context)
      ? text`Compare ${context.address} with the routes of the gateway: the stage, such as ${'/prod'}, is part of the address, and the method has to be there too.`
      : text`Compare ${context.address} with the routes of the server: a prefix such as ${'/api'}, a version or a letter may differ.`,
});
