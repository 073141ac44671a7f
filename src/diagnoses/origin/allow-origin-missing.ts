import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { pageName, sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-missing',
  stage: 'check-else',
  general: true,
  explains: ['no-allow-origin'],
  title: ({ refusal }) => text`${serverOf(refusal)} does not say that ${pageName(refusal)} may read this`,
  why: () =>
    text`The answer came, but without ${'Access-Control-Allow-Origin'}. Then the browser keeps it from pages of other sites; tools outside of a browser do not ask for that header.`,
  responsible: 'server',
  act: ({ refusal }) => text`Switch CORS on for ${addressOf(hopOf(refusal).url)}: ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
