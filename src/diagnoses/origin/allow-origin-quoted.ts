import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-quoted',
  stage: 'malformed',
  before: ['allow-origin-extra-characters'],
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => /^["'`].*["'`]$/s.test(allowed),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Quotation marks: ${allowed} isn't the origin ${request.origin}`,
  why: () => text`The quotation marks are part of the value, and the browser requires an exact match.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Remove the quotation marks where the value is set, and send ${request.origin}. They often come from a ${'.env'} file: ${'docker --env-file'} keeps them.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
