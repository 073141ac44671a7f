import { text } from '../wording/text.ts';
import { answerWithoutCors } from './answer-without-cors.ts';
import { runsWriter, writerName } from './who.ts';

export default answerWithoutCors({
  id: 'unauthorized-without-cors',
  statuses: (status) => status === 401 || status === 407,
  title: (context) => text`The real problem: ${writerName(context)} wants a login, ${context.status}`,
  because: () => text`The login or token is missing, has ended or was not sent along.`,
  responsible: runsWriter,
  act: ({ host }) =>
    text`Sign in again, or send the token or the cookie that ${host} expects. Put CORS before the login check.`,
  example: [401, [['WWW-Authenticate', 'Bearer']]],
});
