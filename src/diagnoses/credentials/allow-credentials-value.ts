import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-value',
  stage: 'credentials',
  explains: ['credentials-not-allowed'],
  when: ({ allowCredentials: value }) => value !== null,
  title: ({ refusal: { allowCredentials: value } }) =>
    value === ''
      ? text`The server sends ${'Access-Control-Allow-Credentials'} with nothing in it`
      : text`The server says ${value ?? ''} to credentials, only ${'true'} counts`,
  why: ({ refusal: { request } }) =>
    text`The page asks with cookies or other credentials. The browser hands the answer to ${request.origin} only where the header is exactly ${'true'}.`,
  responsible: 'server',
  act: () => text`If this page may ask as the signed-in user, send ${'Access-Control-Allow-Credentials: true'}.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
