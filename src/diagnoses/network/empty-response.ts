import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'empty-response',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /EMPTY_RESPONSE|NET_ON_RECEIVING_FROM/i.test(error),
  title: ({ refusal }) => text`${serverOf(refusal)} closed the connection without a response`,
  why: ({ refusal }) => text`The server sent no data (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) => text`Look in the log of ${serverOf(refusal)}: usually the server crashed on this request.`,
  fix: () => [],
});
