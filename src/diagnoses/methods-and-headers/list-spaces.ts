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
  title: ({ refusal: { header } }) => text`The names in ${header} stand without commas`,
  why: ({ refusal: { token, header } }) =>
    text`The browser reads ${token} as one name, and a name has no space. Then it refuses the whole of ${header}.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Put a comma between the names: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
