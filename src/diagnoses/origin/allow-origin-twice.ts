import { headersOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { sentOrigins } from './sent-origins.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-twice',
  stage: 'doubled',
  before: ['allow-origin-star-and-origin'],
  general: true,
  explains: ['origin-not-allowed'],
  when: (refusal) => {
    const values = sentOrigins(headersOf(refusal));
    return values.length > 1 && values[0] !== '' && values.every((value) => value === values[0]);
  },
  title: ({ refusal }) => text`${'Access-Control-Allow-Origin'} is set ${sentOrigins(headersOf(refusal)).length} times`,
  why: ({ refusal: { allowOrigin: allowed } }) =>
    text`The browser joins the values into ${allowed}, which isn't an origin. Usually the app sets the header, and the proxy or gateway in front of it sets it again.`,
  responsible: 'server',
  act: () => text`Set the CORS headers in one place, and remove them from the other.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
