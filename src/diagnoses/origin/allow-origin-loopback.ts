import { allowOrigin } from '../../fixes/edits.ts';
import { differences, writtenHost } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-loopback',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => {
    const found = differences(allowed, request.origin) ?? [];
    return (
      found.includes('loopback') && found.every((difference) => difference === 'loopback' || difference === 'port')
    );
  },
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Both are this machine, but ${writtenHost(allowed)} and ${writtenHost(request.origin)} are different names, and the browser compares names, not machines.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Add ${request.origin} to the list of allowed origins, or open the page at ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
