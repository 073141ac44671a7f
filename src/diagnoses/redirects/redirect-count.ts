import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-count',
  stage: 'redirect-limit',
  explains: ['redirect-count'],
  title: ({ refusal: { count } }) => text`Too many redirects: ${count}`,
  why: ({ refusal }) =>
    text`Browsers follow at most 20 redirects. The last one came from ${addressOf(hopOf(refusal).url)}. CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) => text`Redirect ${refusal.exchange.hops[0].url} directly to the final URL.`,
  fix: () => [],
});
