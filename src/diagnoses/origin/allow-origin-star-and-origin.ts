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
  title: ({ refusal: { allowOrigin: allowed } }) => text`The server sends ${'*'} and an origin together: ${allowed}`,
  why: () =>
    text`${'Access-Control-Allow-Origin'} may stand there once; the browser joins several to one value that fits nobody. One program adds ${'*'} to everything, another one the origin.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Remove the ${'*'}, which is usually an ${'add_header'} or a gateway setting, and only ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
