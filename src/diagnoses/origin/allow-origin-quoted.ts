import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-quoted',
  stage: 'malformed',
  before: ['allow-origin-extra-characters'],
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => /^["'`].*["'`]$/s.test(allowed),
  title: ({ refusal: { allowOrigin: allowed } }) => text`The server allows ${allowed}, quotation marks included`,
  why: ({ refusal: { request } }) =>
    text`The quotation marks are part of the value that was sent. The browser compares it letter by letter with ${request.origin}.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Take the quotation marks away where the value is set and send ${request.origin}. They often come from a ${'.env'} file: ${'docker --env-file'} keeps them.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
