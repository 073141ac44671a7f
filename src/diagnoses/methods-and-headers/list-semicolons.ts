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
  title: ({ refusal: { header } }) => text`The names in ${header} are separated by semicolons`,
  why: ({ refusal: { token } }) =>
    text`Only a comma parts the names. The browser reads ${token} as one name and refuses the whole list.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`In ${refusal.header}, write commas instead of semicolons: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
