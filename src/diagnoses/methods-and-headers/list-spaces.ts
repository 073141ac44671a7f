import { headersOf } from '../../cors/refused-response.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { repairedList, repairList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-spaces',
  stage: 'malformed',
  explains: ['list-malformed'],
  when: ({ token }) => /^[\w!#$%&'*+.^`|~-]+(?:\s+[\w!#$%&'*+.^`|~-]+)+$/.test(token),
  title: ({ refusal: { header } }) => text`${header} has no commas between the names`,
  why: ({ refusal: { token } }) =>
    text`The browser reads ${token} as one name, which isn't valid, and rejects the whole list.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`In ${refusal.header}, put commas between the names: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
