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
  title: ({ refusal }) =>
    text`${'Access-Control-Allow-Origin'} is sent ${sentOrigins(headersOf(refusal)).length} times, not once`,
  why: ({ refusal: { allowOrigin: allowed } }) =>
    text`The browser joins the lines to one value, ${allowed}, and that names no origin. Usually two programs add the header: the app, and the proxy or gateway in front of it.`,
  responsible: 'server',
  act: () =>
    text`Let one of the two send the CORS headers and switch them off in the other, or let the proxy remove the app's before it adds its own.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
