import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-cut-off',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED|PARTIAL_TRANSFER|CORRUPTED_CONTENT/i.test(error),
  title: ({ refusal }) => text`The answer of ${serverOf(refusal)} broke off`,
  why: ({ refusal }) =>
    text`It began, and ended before it was complete or could not be unpacked (${refusal.error}). This is not CORS.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look into the log of ${serverOf(refusal)} for an error in the middle of the answer, and at limits of the proxy in front of it.`,
  fix: () => [],
});
