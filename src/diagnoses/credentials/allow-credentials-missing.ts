import { answerName } from '../../wording/response.ts';
import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { ifCredentials } from './if-credentials.ts';

export default defineDiagnosis({
  id: 'allow-credentials-missing',
  stage: 'credentials-else',
  explains: ['credentials-not-allowed'],
  fit: ifCredentials,
  title: ({ refusal: { request } }) => text`The server allows ${request.origin}, but not its credentials`,
  why: ({ refusal }) =>
    text`The page asks with cookies or other credentials. ${answerName(refusal)} lacks ${'Access-Control-Allow-Credentials: true'}, so the browser keeps it from the page.`,
  responsible: 'server',
  act: () =>
    text`Send ${'Access-Control-Allow-Credentials: true'}, on the preflight as well as on the answer. If the page needs no cookies here, let it ask without credentials instead.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
