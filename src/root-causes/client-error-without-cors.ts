import { text } from '../causes/text.ts';
import { answerWithoutCors } from './answer-without-cors.ts';
import { writerName } from './who.ts';

export default answerWithoutCors({
  id: 'client-error-without-cors',
  statuses: (status) => status >= 400 && status <= 499,
  title: (context) => text`The real problem: ${writerName(context)} turned the request away, ${context.status}`,
  because: ({ host, status }) => text`${host} does not accept the request as it is: ${status} speaks of what was sent.`,
  responsible: () => 'server',
  act: ({ host, method, address }) => text`See in the log of ${host} what ${`${method} ${address}`} lacks.`,
  example: [422, [['Content-Type', 'application/json']]],
});
