import { answerName } from '../../wording/response.ts';
import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials, orOmitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-missing',
  stage: 'credentials-else',
  explains: ['credentials-not-allowed'],
  title: ({ refusal: { request } }) => text`The server allows ${request.origin}, but not with credentials`,
  why: ({ refusal }) =>
    text`The request includes credentials, such as cookies. ${answerName(refusal)} has no ${'Access-Control-Allow-Credentials: true'}, so the browser blocked it.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Send ${'Access-Control-Allow-Credentials: true'} with the preflight response and with the response itself.${orOmitCredentials(refusal)}`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
