import { headersOf } from '../../cors/refused-response.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { repairedList, repairList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-semicolons',
  stage: 'malformed',
  explains: ['list-malformed'],
  when: ({ token }) => token.includes(';'),
  title: ({ refusal: { header } }) => text`${header} uses semicolons instead of commas`,
  why: ({ refusal: { token } }) =>
    text`Names are separated by commas. The browser reads ${token} as one name, which isn't valid, and rejects the whole list.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`In ${refusal.header}, separate the names with commas: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
