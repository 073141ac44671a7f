import { repairedList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-url',
  stage: 'malformed',
  explains: ['list-malformed'],
  when: ({ token }) => /^\S*:/.test(token),
  title: ({ refusal: { header, token } }) => text`${header} contains ${token}, which isn't a valid name`,
  why: ({ refusal: { token } }) =>
    text`The list contains only names, no URLs or values. The colon in ${token} makes the browser reject the whole list.`,
  responsible: 'server',
  act: ({ refusal: { header, token } }) =>
    text`Remove ${token} from ${header}. An origin belongs in ${'Access-Control-Allow-Origin'}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
