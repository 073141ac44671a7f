import { allowsItself } from './own-origin.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { commonDomain, differsOnlyIn, writtenHost } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-subdomain',
  stage: 'near-miss-else',
  explains: ['origin-not-allowed'],
  when: (refusal) => differsOnlyIn('subdomain', refusal.allowOrigin, refusal.request.origin) && !allowsItself(refusal),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Different subdomain: ${allowed} isn't the origin ${request.origin}`,
  why: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`An origin covers one host, not the other hosts under ${commonDomain(writtenHost(allowed), writtenHost(request.origin)) ?? ''}.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Add ${request.origin} to the allowed origins. For many subdomains, match the end of the host on the server and return the origin of the request.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
