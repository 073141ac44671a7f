import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-case',
  stage: 'credentials',
  before: ['allow-credentials-value'],
  explains: ['credentials-not-allowed'],
  when: ({ allowCredentials: value }) => value?.toLowerCase() === 'true',
  title: ({ refusal: { allowCredentials: value } }) =>
    text`${'Access-Control-Allow-Credentials'} is ${value ?? ''}, and only ${'true'} counts`,
  why: () =>
    text`The value is case-sensitive. Capital letters often come from a boolean that was converted to text, such as Python's ${'True'}.`,
  responsible: 'server',
  act: ({ refusal: { allowCredentials: value } }) =>
    text`Send ${'Access-Control-Allow-Credentials: true'}, in lowercase, instead of ${value ?? ''}.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
