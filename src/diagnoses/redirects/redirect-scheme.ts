import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-scheme',
  stage: 'redirect-else',
  explains: ['redirect-scheme'],
  title: ({ refusal }) => text`${serverOf(refusal)} redirects to ${refusal.scheme}, which scripts cannot follow`,
  why: ({ refusal: { location } }) =>
    text`A script's request goes over ${'http:'} and ${'https:'} only, and the redirect leads to ${location}. Such an address is for a person's click, not for a script.`,
  responsible: 'server',
  act: () =>
    text`Answer the script with 200 and the address in the body, or with an http(s) address. Then the page can open it with a link or ${'window.location'}.`,
  fix: () => [],
});
