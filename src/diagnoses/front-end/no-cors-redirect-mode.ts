import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'no-cors-redirect-mode',
  stage: 'other',
  explains: ['no-cors-redirect-mode'],
  title: ({ refusal: { redirect } }) => text`${"mode: 'no-cors'"} can't be combined with ${`redirect: '${redirect}'`}`,
  why: () =>
    text`In this mode a page can't learn anything about the response, not even that it is a redirect. The browser didn't send the request.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Remove ${`redirect: '${refusal.redirect}'`} from the request to ${serverOf(refusal)}. Or remove ${"mode: 'no-cors'"} if you want to read the response.`,
  fix: () => [{ on: 'page', change: { kind: 'redirect', to: 'follow' } }],
});
