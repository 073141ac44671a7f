import { allowMethod } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { ifCredentials } from './if-credentials.ts';

export default defineDiagnosis({
  id: 'method-star-with-credentials',
  stage: 'credentials',
  explains: ['method-not-allowed'],
  when: ({ request, allowMethods }) => request.credentials === 'include' && allowMethods.includes('*'),
  fit: ifCredentials,
  title: ({ refusal: { method } }) => text`With credentials, ${'*'} does not stand for ${method}`,
  why: () =>
    text`The server allows the methods ${'*'}. That means "all" only without credentials; with cookies the browser looks for a method that is called ${'*'}.`,
  responsible: 'server',
  act: ({ refusal: { method } }) => text`Name the method: add ${method} to ${'Access-Control-Allow-Methods'}.`,
  fix: ({ refusal }) => allowMethod(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
