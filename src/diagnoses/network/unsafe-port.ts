import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'unsafe-port',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /UNSAFE_PORT|PORT_ACCESS_NOT_ALLOWED/i.test(error),
  title: ({ refusal }) => text`Browsers block the port of ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The port is reserved for another protocol, so browsers block it (${refusal.error}). The browser didn't send the request.`,
  responsible: 'page',
  act: ({ refusal }) => text`Run the server on another port than that of ${serverOf(refusal)}, for example 8080.`,
  fix: () => [],
});
