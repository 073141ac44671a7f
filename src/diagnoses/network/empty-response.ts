import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'empty-response',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /EMPTY_RESPONSE|NET_ON_RECEIVING_FROM/i.test(error),
  title: ({ refusal }) => text`${serverOf(refusal)} closed the connection without an answer`,
  why: ({ refusal }) =>
    text`The request arrived, and not one byte came back (${refusal.error}). There is no answer that CORS could look at.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look into the log of ${serverOf(refusal)} at this time: usually the program crashed on this request.`,
  fix: () => [],
});
