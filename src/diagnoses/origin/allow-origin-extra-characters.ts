import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-extra-characters',
  stage: 'malformed',
  before: ['allow-origin-placeholder'],
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => {
    if (allowed.length > request.origin.length + 8 || !allowed.includes(request.origin)) return false;
    return /^[^a-z0-9/?#:.*-]+$/i.test(allowed.replace(request.origin, ''));
  },
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Extra characters: ${allowed} isn't the origin ${request.origin}`,
  why: ({ refusal: { request, allowOrigin: allowed } }) =>
    text`The browser requires an exact match with ${request.origin}. The value also contains ${allowed.replace(request.origin, '')}.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Where the allowed origin is set, replace ${allowed} with ${request.origin}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
