import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { writerName } from '../responsible-party.ts';

export default errorWithoutCors({
  id: 'client-error-without-cors',
  stage: 'error-status-else',
  statuses: (status) => status >= 400 && status <= 499,
  title: (context) => text`${writerName(context)} rejected the request with ${context.status}`,
  because: ({ host, status }) => text`${host} doesn't accept the request as it was sent (${status}).`,
  responsible: () => 'server',
  act: ({ host, method, address }) => text`Check in the log of ${host} why ${`${method} ${address}`} was rejected.`,
});
