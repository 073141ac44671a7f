import { repairedList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-url',
  stage: 'malformed',
  explains: ['list-malformed'],
  when: ({ token }) => /^\S*:/.test(token),
  title: ({ refusal: { header, token } }) => text`${header} holds ${token}, which is no name`,
  why: ({ refusal: { token } }) =>
    text`The list takes names alone, no addresses and no values. The colon in ${token} makes the browser refuse the whole list.`,
  responsible: 'server',
  act: ({ refusal: { header, token } }) =>
    text`Take ${token} out of ${header}. An address belongs into ${'Access-Control-Allow-Origin'}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
