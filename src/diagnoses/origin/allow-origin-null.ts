import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-null',
  stage: 'malformed',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => allowed === 'null',
  title: ({ refusal: { request } }) => text`The server allows ${'null'}, not ${request.origin}`,
  why: ({ refusal: { request } }) =>
    text`${'null'} is the origin of sandboxed frames and local files. Some servers return it when ${request.origin} isn't in their allowlist.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Add ${request.origin} to the allowed origins, and send no header at all for other origins: any site can obtain the origin ${'null'}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
