import { allowOrigin } from '../../fixes/edits.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'wildcard-with-credentials',
  stage: 'credentials',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => allowed === '*',
  title: () => text`${'*'} doesn't allow a request that includes credentials`,
  why: ({ refusal: { request } }) =>
    text`The request includes credentials, such as cookies. Then ${'Access-Control-Allow-Origin'} must be exactly ${request.origin}, because ${'*'} would let every site read the responses of signed-in users.`,
  responsible: 'server',
  act: ({ refusal }) => text`Instead of ${'*'}, ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
