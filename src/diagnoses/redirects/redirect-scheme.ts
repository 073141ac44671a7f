import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-scheme',
  stage: 'redirect-else',
  explains: ['redirect-scheme'],
  title: ({ refusal }) => text`${serverOf(refusal)} redirects to a ${refusal.scheme} URL, which scripts can't follow`,
  why: ({ refusal: { location } }) =>
    text`Requests from scripts work only over ${'http:'} and ${'https:'}, and the redirect target is ${location}.`,
  responsible: 'server',
  act: () =>
    text`Return 200 with the URL in the body, and open it from the page with a link or ${'window.location'}. Or redirect to an http(s) URL.`,
  fix: () => [],
});
