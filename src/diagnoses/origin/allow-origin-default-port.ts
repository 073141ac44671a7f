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
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () =>
    text`Browsers leave the usual port (443 for https, 80 for http) out of an origin. They compare letter by letter, so a port that is written out does not fit.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
