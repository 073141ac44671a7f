import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'unsafe-port',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /UNSAFE_PORT|PORT_ACCESS_NOT_ALLOWED/i.test(error),
  title: ({ refusal }) => text`Browsers do not use the port of ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`That port belongs to another service, and browsers never talk to it over http (${refusal.error}). The request was not sent.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Let the server listen on another port than that of ${serverOf(refusal)}, for example 8080.`,
  fix: () => [],
});
