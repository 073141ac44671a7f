import { answerName } from '../../wording/response.ts';
import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-missing',
  stage: 'credentials-else',
  explains: ['credentials-not-allowed'],
  title: ({ refusal: { request } }) => text`The server allows ${request.origin}, but not with credentials`,
  why: ({ refusal }) =>
    text`The request includes credentials, such as cookies. ${answerName(refusal)} has no ${'Access-Control-Allow-Credentials: true'}, so the browser blocked it.`,
  responsible: 'server',
  act: () =>
    text`Send ${'Access-Control-Allow-Credentials: true'} with the preflight response and with the response itself. Or, if the page needs no cookies here, send the request without credentials.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
