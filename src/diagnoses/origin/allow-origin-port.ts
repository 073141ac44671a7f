import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-port',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('port', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () => text`The port is part of an origin. Same host, other port: for the browser that is another site.`,
  responsible: 'server',
  act: ({ refusal: { request } }) => text`Add ${request.origin} to the list of allowed origins, with its port.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
