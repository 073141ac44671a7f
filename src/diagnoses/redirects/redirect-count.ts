import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-count',
  stage: 'redirect-limit',
  explains: ['redirect-count'],
  title: ({ refusal: { count } }) => text`The request was redirected ${count} times, then the browser stopped`,
  why: ({ refusal }) =>
    text`Browsers follow twenty redirects at most. The last one came from ${addressOf(hopOf(refusal).url)}; this is not CORS.`,
  responsible: 'server',
  act: ({ refusal }) => text`Let ${refusal.exchange.hops[0].url} redirect to the last address at once.`,
  fix: () => [],
});
