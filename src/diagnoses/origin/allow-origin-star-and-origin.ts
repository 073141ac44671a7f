import { headersOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { sentOrigins } from './sent-origins.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-star-and-origin',
  stage: 'doubled',
  before: ['allow-origin-two-origins'],
  general: true,
  explains: ['origin-not-allowed'],
  when: (refusal) => {
    const values = sentOrigins(headersOf(refusal));
    return values.length > 1 && values.includes('*');
  },
  title: ({ refusal: { allowOrigin: allowed } }) => text`${'*'} and an origin in one value: ${allowed}`,
  why: () =>
    text`${'Access-Control-Allow-Origin'} can hold either ${'*'} or one origin. The browser compares the whole value, so it matches no page.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Find where ${'*'} and the origin are set. Keep one of the two and ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
