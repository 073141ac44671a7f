import { addressOf } from '../../cors/url-parts.ts';
import { contentType, serverOf } from '../../wording/response.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'orb',
  stage: 'page-policy-else',
  explains: ['blocked-by-orb'],
  title: ({ refusal }) => text`${serverOf(refusal)} sent ${contentType(refusal)} where the page cannot use it`,
  why: ({ refusal: { error } }) =>
    text`The tag asked without CORS, and then the browser hands over only what an image, script, style or film can be (${error}). That is a protection of its own, not CORS.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Send ${addressOf(hopOf(refusal).url)} with the ${'Content-Type'} of what it is. If it is data, let the page get it with ${'fetch'} and allow that with CORS.`,
  fix: () => [],
});
