import { addressOf } from '../../cors/url-parts.ts';
import { contentType, serverOf } from '../../wording/response.ts';
import { hopOf, statusOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'orb-error-answer',
  stage: 'page-policy',
  explains: ['blocked-by-orb'],
  when: (refusal) => statusOf(refusal) >= 400,
  title: ({ refusal }) => text`${serverOf(refusal)} returned ${statusOf(refusal)} instead of the file`,
  why: ({ refusal }) =>
    text`The element requested an image, script or style sheet and got an error page (${contentType(refusal)}). Opaque Response Blocking keeps such responses from the page (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Check the URL ${addressOf(hopOf(refusal).url)}, and find out why it returns ${statusOf(refusal)}.`,
  fix: () => [],
});
