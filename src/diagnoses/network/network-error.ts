import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'network-error',
  stage: 'connection-else',
  general: true,
  explains: ['network-error'],
  title: ({ refusal }) => text`The request to ${serverOf(refusal)} failed: ${refusal.error}`,
  why: () => text`The connection or the response failed. CORS isn't involved.`,
  responsible: 'network',
  act: ({ refusal }) =>
    text`Open ${addressOf(hopOf(refusal).url)} in a new tab: the browser shows a page about ${refusal.error}.`,
  fix: () => [],
});
