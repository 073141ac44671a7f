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
  title: ({ refusal: { allowOrigin: allowed } }) => text`The server sends the pattern ${allowed}, browsers know none`,
  why: ({ refusal: { request } }) =>
    text`${'Access-Control-Allow-Origin'} holds one origin or a single ${'*'}. The browser compares the pattern letter by letter with ${request.origin}.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Let the server compare the request's ${'Origin'} with ${allowed} itself, and answer with the origin that fits: ${request.origin}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
