import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-list',
  stage: 'malformed',
  before: ['allow-origin-path'],
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => /\S[\s,;|]+\S/.test(allowed),
  title: ({ refusal: { allowOrigin: allowed } }) => text`The server sends several origins in one value: ${allowed}`,
  why: ({ refusal: { request } }) =>
    text`${'Access-Control-Allow-Origin'} holds one origin. The browser takes the whole list for one value, and that is not ${request.origin}.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Keep the list in the server, look up the request's ${'Origin'} in it, and answer with that one: ${request.origin}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
