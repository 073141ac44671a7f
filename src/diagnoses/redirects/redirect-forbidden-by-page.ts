import { isRedirectStatus } from '../../cors/redirect.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-forbidden-by-page',
  stage: 'redirect-option',
  explains: ['aborted'],
  when: (refusal) => refusal.exchange.knownOptions?.redirect === 'error' && isRedirectStatus(statusOf(refusal)),
  title: ({ refusal }) => text`The server redirects (${statusOf(refusal)}), and the request doesn't allow redirects`,
  why: ({ refusal }) =>
    text`The request was made with ${"redirect: 'error'"}, so the browser ended it (${refusal.error}). CORS isn't involved.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Request ${targetOfRefusal(refusal)} directly. Or remove ${"redirect: 'error'"} from the request.`,
  fix: () => [{ on: 'page', change: { kind: 'redirect', to: 'follow' } }],
  otherwise: ({ refusal }) => callTarget(refusal),
});
