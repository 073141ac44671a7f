import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { pageName, sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-missing',
  stage: 'check-else',
  general: true,
  explains: ['no-allow-origin'],
  title: ({ refusal }) => text`No ${'Access-Control-Allow-Origin'} in the response from ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The response arrived without this header, so the browser blocked it for ${pageName(refusal)}. Tools such as curl or Postman don't check the header.`,
  responsible: 'server',
  act: ({ refusal }) => text`Enable CORS for ${addressOf(hopOf(refusal).url)}: ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
