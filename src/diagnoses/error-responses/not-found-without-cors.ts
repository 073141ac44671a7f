import { pathOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { isUnknownToGateway } from './unknown-to-gateway.ts';
import { writerName } from '../responsible-party.ts';

export default errorWithoutCors({
  id: 'not-found-without-cors',
  stage: 'error-status',
  statuses: (status, context) => status === 404 || status === 410 || isUnknownToGateway(context),
  alike: [
    {
      of: ['cors-never-configured'],
      when: ({ phase, status }) => phase === 'preflight' && status === 404,
      or: () => text`the URL doesn't exist, and ${'OPTIONS'} returns 404 like any request to it`,
      check: () => text`Send the request itself with curl. If it returns 404 too, correct the URL.`,
    },
  ],
  title: (context) => text`${writerName(context)} has nothing at ${pathOf(context.url)} (${context.status})`,
  because: ({ host }) => text`${host} has nothing at this URL.`,
  responsible: () => 'page',
  act: (context) =>
    isUnknownToGateway(context)
      ? text`Compare ${context.address} with the routes of the gateway. The stage, such as ${'/prod'}, is part of the URL, and the route must have this method.`
      : text`Compare ${context.address} with the routes of the server. A prefix such as ${'/api'}, a version or a letter may differ.`,
});
