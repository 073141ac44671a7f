import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { runsWriter, writerName } from '../responsible-party.ts';

export default errorWithoutCors({
  id: 'unauthorized-without-cors',
  stage: 'error-status',
  statuses: (status) => status === 401 || status === 407,
  title: (context) => text`The real problem: ${writerName(context)} wants a login, ${context.status}`,
  because: () => text`The login or token is missing, has ended or was not sent along.`,
  responsible: runsWriter,
  act: ({ host }) =>
    text`Sign in again, or send the token or the cookie that ${host} expects. Put CORS before the login check.`,
});
