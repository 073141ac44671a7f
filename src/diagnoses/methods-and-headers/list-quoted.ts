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
  title: ({ refusal: { header } }) => text`${header} contains quotation marks`,
  why: ({ refusal: { token } }) =>
    text`${token} isn't a valid name, so the browser rejects the whole list and didn't send the request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Remove the quotation marks from ${refusal.header} and send ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
