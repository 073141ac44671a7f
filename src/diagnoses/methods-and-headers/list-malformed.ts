import { repairedList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-malformed',
  stage: 'malformed-else',
  explains: ['list-malformed'],
  title: ({ refusal: { header, token } }) => text`${header} can't be parsed: ${token}`,
  why: () =>
    text`Names in this list consist of letters, digits and a few symbols such as ${'-'}. One name with any other character makes the browser reject the whole header.`,
  responsible: 'server',
  act: ({ refusal: { header, token } }) => text`Correct or remove ${token} in ${header}.`,
  fix: ({ refusal }) => repairedList(refusal),
});
