import { addressOf } from '../../cors/url-parts.ts';
import { contentType, serverOf } from '../../wording/response.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'orb',
  stage: 'page-policy-else',
  explains: ['blocked-by-orb'],
  title: ({ refusal }) => text`${serverOf(refusal)} sent ${contentType(refusal)}, which this element can't load`,
  why: ({ refusal: { error } }) =>
    text`The element's request has no CORS, and Opaque Response Blocking then passes on only images, scripts, style sheets and media (${error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Send ${addressOf(hopOf(refusal).url)} with the right ${'Content-Type'}. If it is data, request it with ${'fetch'} and allow that with CORS.`,
  fix: () => [],
});
