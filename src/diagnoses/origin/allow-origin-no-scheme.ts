import { allowOrigin } from '../../fixes/edits.ts';
import { differences } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-no-scheme',
  stage: 'malformed',
  explains: ['origin-not-allowed'],
  // Another host as well: without a scheme it is wrong in any case, and often it is the server's own `Host`.
  when: ({ allowOrigin: allowed, request }) => differences(allowed, request.origin)?.includes('no-scheme') ?? false,
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`An origin starts with ${'http://'} or ${'https://'}. The browser compares the whole of ${request.origin} letter by letter, and in ${allowed} that part is missing.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
