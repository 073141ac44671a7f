import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-pattern',
  stage: 'malformed',
  before: ['allow-origin-list'],
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) =>
    allowed !== '*' && !/[\s,]/.test(allowed) && /\*|^\^|\$$|\(|\\[.dw]/.test(allowed),
  title: ({ refusal: { allowOrigin: allowed } }) => text`Browsers don't support patterns: ${allowed}`,
  why: ({ refusal: { request } }) =>
    text`${'Access-Control-Allow-Origin'} can hold one origin or ${'*'}. The browser compares the pattern as plain text with ${request.origin}.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Match the request's ${'Origin'} against ${allowed} on the server, and return the origin that matched: ${request.origin}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
