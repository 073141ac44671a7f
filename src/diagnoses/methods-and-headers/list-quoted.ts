import { headersOf } from '../../cors/refused-response.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { repairedList, repairList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-quoted',
  stage: 'malformed',
  explains: ['list-malformed'],
  when: ({ token }) => /["“”„]/.test(token) && !/[[\]{}]/.test(token),
  title: ({ refusal: { header } }) => text`${header} has quotation marks in it`,
  why: ({ refusal: { token } }) =>
    text`They belong to no name, so the browser cannot read ${token} and refuses the whole list.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Take the quotation marks out of ${refusal.header} and send ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
