import { allowsItself } from './own-origin.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { differences, writtenHost } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-loopback',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: (refusal) => {
    const { allowOrigin: allowed, request } = refusal;
    const found = differences(allowed, request.origin) ?? [];
    return (
      !allowsItself(refusal) &&
      found.includes('loopback') &&
      found.every((difference) => difference === 'loopback' || difference === 'port')
    );
  },
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Different host: ${allowed} isn't the origin ${request.origin}`,
  why: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`${writtenHost(allowed)} and ${writtenHost(request.origin)} both mean this machine, but the browser compares the host as text and requires an exact match.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Add ${request.origin} to the allowed origins. Or open the page at ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
