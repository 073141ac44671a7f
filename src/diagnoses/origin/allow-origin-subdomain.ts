import { allowOrigin } from '../../fixes/edits.ts';
import { commonDomain, differsOnlyIn, writtenHost } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-subdomain',
  stage: 'near-miss-else',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('subdomain', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Both end in ${commonDomain(writtenHost(allowed), writtenHost(request.origin)) ?? ''}, but an origin stands for one host and never for those beside or below it.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Add ${request.origin} to the list of allowed origins. For many such hosts, let the server check the end of the name and answer with the one that asked.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
