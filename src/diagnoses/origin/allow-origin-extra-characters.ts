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
  title: ({ refusal: { allowOrigin: allowed } }) => text`The server allows ${allowed}, with extra characters`,
  why: ({ refusal: { request, allowOrigin: allowed } }) =>
    text`The page is ${request.origin}, and the browser compares letter by letter. The ${allowed.replace(request.origin, '')} around it makes the two different.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Where the allowed origin is set, write ${request.origin} instead of ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
