import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-default-port',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('default-port', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Default port: ${allowed} isn't the origin ${request.origin}`,
  why: () =>
    text`Browsers leave the default port (443 for https, 80 for http) out of an origin, and they require an exact match.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the allowed origins, replace ${allowed} with ${request.origin}, without the port.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
