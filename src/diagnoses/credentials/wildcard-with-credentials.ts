import { allowOrigin } from '../../fixes/edits.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { ifCredentials } from './if-credentials.ts';

export default defineDiagnosis({
  id: 'wildcard-with-credentials',
  stage: 'credentials',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => allowed === '*',
  fit: ifCredentials,
  title: () => text`${'*'} does not allow a request with credentials`,
  why: ({ refusal: { request } }) =>
    text`The page asks with cookies or other credentials. Then the browser wants to read its name, ${request.origin}, because ${'*'} would open the answers of signed-in users to every site.`,
  responsible: 'server',
  act: ({ refusal }) => text`Instead of ${'*'}, ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
