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
  title: ({ refusal }) => text`The page asks with ${'same-origin'}, but ${target(refusal)} is another site`,
  why: ({ refusal }) =>
    text`With ${"mode: 'same-origin'"} the page says itself that it wants no answer from elsewhere. It is ${refusal.exchange.initiator ?? 'null'}.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Remove ${"mode: 'same-origin'"} from the request to ${target(refusal)}. ${'cors'} is what ${'fetch'} does without it.`,
  fix: () => [{ on: 'page', change: { kind: 'mode', to: 'cors' } }],
});

function target(refusal: Refusal): string {
  return hostOf(
    refusal.phase === 'redirect' && refusal.response !== null ? targetOfRefusal(refusal) : hopOf(refusal).url,
  );
}
