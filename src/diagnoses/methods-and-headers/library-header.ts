import { serverOf } from '../../wording/response.ts';
import { allowHeaders } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { isAddedOutside } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const added = new Set(['x-requested-with', 'cache-control', 'pragma', 'expires', 'if-modified-since']);

export default defineDiagnosis({
  id: 'library-header',
  stage: 'request',
  explains: ['header-not-allowed'],
  when: ({ name, exchange }) => added.has(name) && !isAddedOutside(exchange, name),
  title: ({ refusal: { name } }) => text`The server doesn't allow ${name}, which a library adds`,
  why: ({ refusal }) =>
    text`Libraries and default settings often add ${refusal.name} to every request, and ${serverOf(refusal)} doesn't allow it. It also makes the browser send a preflight.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Send ${refusal.name} only to your own server: remove it from the defaults for requests to ${serverOf(refusal)}. Or, if that server needs it, allow it there.`,
  fix: ({ refusal: { name } }) => [{ on: 'page', change: { kind: 'remove-header', name } }],
  otherwise: ({ refusal }) => allowHeaders(refusal),
});
