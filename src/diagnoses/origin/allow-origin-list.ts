import { allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { countLines, mayBeMerged } from './merged-lines.ts';

export default defineDiagnosis({
  id: 'allow-origin-list',
  stage: 'malformed',
  before: ['allow-origin-path'],
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed }) => /\S[\s,;|]+\S/.test(allowed),
  alike: [
    {
      of: ['headers-twice'],
      when: mayBeMerged,
      or: () => text`the header is set once, with a list in it`,
      check: () => countLines,
    },
  ],
  title: ({ refusal: { allowOrigin: allowed } }) =>
    text`Several origins in one ${'Access-Control-Allow-Origin'}: ${allowed}`,
  why: ({ refusal: { request } }) =>
    text`The header can hold only one origin. The browser compares the whole value with ${request.origin}, and the two don't match.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Keep the allowlist on the server, look up the request's ${'Origin'} in it, and return only that origin: ${request.origin}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
