import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-value',
  stage: 'credentials',
  explains: ['credentials-not-allowed'],
  when: ({ allowCredentials: value }) => value !== null,
  title: ({ refusal: { allowCredentials: value } }) =>
    value === ''
      ? text`${'Access-Control-Allow-Credentials'} is empty`
      : text`${'Access-Control-Allow-Credentials'} is ${value ?? ''}, and only ${'true'} counts`,
  why: ({ refusal: { request } }) =>
    text`The request includes credentials, such as cookies. ${request.origin} can read the response only if the header is exactly ${'true'}.`,
  responsible: 'server',
  act: () => text`If this page may act for the signed-in user, send ${'Access-Control-Allow-Credentials: true'}.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
