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
  title: ({ refusal }) => text`The real problem: ${serverOf(refusal)} answered ${statusOf(refusal)}`,
  why: ({ refusal }) =>
    text`The tag wanted an image, script or style, and got an error page: ${contentType(refusal)}. The browser keeps such answers from the page (${refusal.error}); that is a protection of its own, not CORS.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Check the address ${addressOf(hopOf(refusal).url)}, and why it answers ${statusOf(refusal)}.`,
  fix: () => [],
});
