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
    text`Missing scheme: ${allowed} isn't the origin ${request.origin}`,
  why: () => text`An origin starts with ${'http://'} or ${'https://'}, and the browser requires an exact match.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the allowed origins, replace ${allowed} with ${request.origin}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
