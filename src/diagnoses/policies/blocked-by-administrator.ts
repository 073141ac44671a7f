import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'blocked-by-administrator',
  stage: 'page-policy',
  explains: ['blocked-by-client'],
  when: ({ error }) =>
    /BY_ADMINISTRATOR$|ENROLLMENT_CHECK_PENDING$|^NS_ERROR_(?:BLOCKED_BY_POLICY|CONTENT_BLOCKED|RESTRICTED_CONTENT)$/.test(
      error,
    ),
  title: ({ refusal }) => text`A policy of this browser blocks ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The browser is set up not to connect to ${serverOf(refusal)}, so the request wasn't sent (${refusal.error}). No CORS header changes that.`,
  responsible: 'browser',
  act: ({ refusal }) =>
    text`Ask the administrator of this browser to allow ${serverOf(refusal)}. Its policies are listed at ${'chrome://policy'} or ${'about:policies'}.`,
  fix: () => [],
});
