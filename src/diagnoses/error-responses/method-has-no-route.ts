import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';

export default errorWithoutCors({
  id: 'method-has-no-route',
  stage: 'error-status',
  statuses: (status) => status === 405 || status === 501,
  title: ({ method, host, status }) => text`${host} doesn't accept ${method} here (${status})`,
  because: ({ method }) => text`The URL exists, but the server has no route for ${method}.`,
  responsible: () => 'server',
  act: ({ method, address }) => text`Add a route for ${`${method} ${address}`}, or use a method that has one.`,
});
