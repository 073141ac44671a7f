import { headersOf } from '../../cors/refused-response.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { repairedList, repairList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-brackets',
  stage: 'malformed',
  explains: ['list-malformed'],
  when: ({ token }) => /[[\](){}]/.test(token),
  title: ({ refusal: { header } }) => text`${header} is written like an array of a program`,
  why: ({ refusal: { token } }) =>
    text`A header lists bare names. The browser cannot read ${token} with its brackets and refuses the whole list.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Join the array with commas before it becomes ${refusal.header}: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
