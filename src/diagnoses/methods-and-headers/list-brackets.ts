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
  title: ({ refusal: { header } }) => text`${header} contains an array instead of a comma-separated list`,
  why: ({ refusal: { token } }) =>
    text`${token} isn't a valid name, so the browser ignores the whole list and didn't send the request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Join the array with commas before you set ${refusal.header}: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
