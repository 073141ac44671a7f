import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'scheme-not-http',
  stage: 'check',
  explains: ['scheme-not-http'],
  title: ({ refusal: { scheme } }) => text`A page cannot fetch ${scheme} addresses`,
  why: ({ refusal }) =>
    text`Scripts reach other sites over ${'http:'} and ${'https:'} only, and this is ${addressOf(hopOf(refusal).url)}. ${[refusal.scheme === 'file:' ? 'Files on disk are closed to pages.' : 'Other schemes belong to the browser, to apps and to extensions.']}`,
  responsible: 'page',
  act: () => text`Serve the data over http or https, also during development, and call that address.`,
  fix: () => [],
});
