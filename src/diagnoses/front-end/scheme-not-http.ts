import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'scheme-not-http',
  stage: 'check',
  explains: ['scheme-not-http'],
  title: ({ refusal: { scheme } }) => text`A page can't fetch ${scheme} URLs`,
  why: ({ refusal }) =>
    text`Cross-origin requests work only over ${'http:'} and ${'https:'}, and this is ${addressOf(hopOf(refusal).url)}. ${[refusal.scheme === 'file:' ? "Pages can't read local files." : 'Other schemes are reserved for the browser, apps and extensions.']}`,
  responsible: 'page',
  act: () => text`Serve the data over http or https, also during development, and request that URL.`,
  fix: () => [],
});
