import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-null',
  stage: 'malformed',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => allowed === 'null',
  title: ({ refusal: { request } }) => text`The server allows ${'null'}, the page is ${request.origin}`,
  why: ({ refusal: { request } }) =>
    text`${'null'} is the name of pages without an origin, not a word for "nobody" or "everybody". Many servers print it when they find ${request.origin} not on their list.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Add ${request.origin} to the list of allowed origins, and send no header at all for those that are not on it.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
