import type { Refusal } from '../../cors/model.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { targetOfRefusal } from '../redirects/redirect-target.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'mode-same-origin',
  stage: 'other',
  explains: ['mode-same-origin'],
  title: ({ refusal }) => text`${"mode: 'same-origin'"} doesn't allow a request to ${target(refusal)}`,
  why: ({ refusal }) =>
    text`With this mode, the request fails for every origin other than the page's own, ${refusal.exchange.initiator ?? 'null'}.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Remove ${"mode: 'same-origin'"} from the request to ${target(refusal)}. The default of ${'fetch'} is ${'cors'}.`,
  fix: () => [{ on: 'page', change: { kind: 'mode', to: 'cors' } }],
});

function target(refusal: Refusal): string {
  return hostOf(
    refusal.phase === 'redirect' && refusal.response !== null ? targetOfRefusal(refusal) : hopOf(refusal).url,
  );
}
