import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-cut-off',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED|PARTIAL_TRANSFER|CORRUPTED_CONTENT/i.test(error),
  title: ({ refusal }) => text`The response from ${serverOf(refusal)} was cut off`,
  why: ({ refusal }) =>
    text`The response began, but it ended early or couldn't be decoded (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look in the log of ${serverOf(refusal)} for an error during the response, and check the limits of the proxy in front of it.`,
  fix: () => [],
});
