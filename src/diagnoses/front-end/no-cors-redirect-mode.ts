import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'no-cors-redirect-mode',
  stage: 'other',
  explains: ['no-cors-redirect-mode'],
  title: ({ refusal: { redirect } }) => text`${"mode: 'no-cors'"} and ${`redirect: '${redirect}'`} exclude each other`,
  why: () =>
    text`Without CORS a page may not learn anything of the answer, not even that it was a redirect. So the browser sends nothing.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Remove ${`redirect: '${refusal.redirect}'`} from the request to ${serverOf(refusal)}, or ${"mode: 'no-cors'"} if you want to read the answer.`,
  fix: () => [{ on: 'page', change: { kind: 'redirect', to: 'follow' } }],
});
