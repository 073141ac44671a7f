import { getAll } from '../../cors/headers.ts';
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
  explains: ['origin-not-allowed'],
  when: (refusal) => {
    const values = sentOrigins(headersOf(refusal));
    return (
      getAll(headersOf(refusal), 'Access-Control-Allow-Origin').length === 1 &&
      values.length > 1 &&
      values.includes('*')
    );
  },
  title: ({ refusal: { allowOrigin: allowed } }) => text`${'*'} and an origin in one value: ${allowed}`,
  why: () =>
    text`${'Access-Control-Allow-Origin'} can hold either ${'*'} or one origin. The browser compares the whole value, so it matches no page.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`In the setting that holds ${refusal.allowOrigin}, keep one of the two: ${sendAllowOrigin(refusal)}. Or, for public data without credentials, send ${'*'} alone.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
