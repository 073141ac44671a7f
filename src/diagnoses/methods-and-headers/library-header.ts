import { serverOf } from '../../wording/response.ts';
import { allowHeaders } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const added = new Set(['x-requested-with', 'cache-control', 'pragma', 'expires', 'if-modified-since']);

export default defineDiagnosis({
  id: 'library-header',
  stage: 'request',
  explains: ['header-not-allowed'],
  when: ({ name }) => added.has(name),
  title: ({ refusal: { name } }) => text`The page sends ${name}, which the server does not allow`,
  why: ({ refusal }) =>
    text`Libraries and settings often add ${refusal.name} to all requests, and ${serverOf(refusal)} does not allow it. It also costs a request more, because the browser asks first.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Send ${refusal.name} to your own server only: take it out of the defaults for requests to ${serverOf(refusal)}. If that server reads it, allow it there.`,
  fix: ({ refusal: { name } }) => [{ on: 'page', change: { kind: 'remove-header', name } }],
  otherwise: ({ refusal }) => allowHeaders(refusal),
});
