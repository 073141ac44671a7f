import { repairedList } from '../../fixes/list-repair.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'list-malformed',
  stage: 'malformed-else',
  explains: ['list-malformed'],
  title: ({ refusal: { header, token } }) => text`The browser cannot read ${token} in ${header}`,
  why: ({ refusal: { header } }) =>
    text`A name in this list is made of letters, digits and a few signs such as ${'-'}. One element that is not makes the browser refuse the whole of ${header}.`,
  responsible: 'server',
  act: ({ refusal: { header, token } }) => text`Correct ${token} in ${header}, or take it out.`,
  fix: ({ refusal }) => repairedList(refusal),
});
