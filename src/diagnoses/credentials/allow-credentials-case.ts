import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-case',
  stage: 'credentials',
  before: ['allow-credentials-value'],
  explains: ['credentials-not-allowed'],
  when: ({ allowCredentials: value }) => value?.toLowerCase() === 'true',
  title: ({ refusal: { allowCredentials: value } }) =>
    text`The server says ${value ?? ''}, browsers read only ${'true'}`,
  why: () =>
    text`This value is compared letter by letter, and only ${'true'} in lower case allows credentials. Capital letters often come from a boolean of the programming language that was printed as it is.`,
  responsible: 'server',
  act: ({ refusal: { allowCredentials: value } }) =>
    text`Send ${'Access-Control-Allow-Credentials: true'} in lower case instead of ${value ?? ''}.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
