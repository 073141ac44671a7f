import { allowMethod } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'method-lower-case',
  stage: 'near-miss-else',
  before: ['method-list-case'],
  explains: ['method-not-allowed'],
  when: ({ method }) => method !== method.toUpperCase() && /^(?:patch|query|purge|link|unlink)$/i.test(method),
  title: ({ refusal: { method } }) => text`Letter case: the page sends ${method} instead of ${method.toUpperCase()}`,
  why: ({ refusal: { method, allowMethods } }) =>
    text`Browsers convert ${'get'}, ${'post'}, ${'put'} and ${'delete'} to uppercase, but not ${method}. Method names are case-sensitive, and the server allows ${enumerate(allowMethods)}.`,
  responsible: 'page',
  act: ({ refusal: { method } }) => text`In the request, use ${`method: '${method.toUpperCase()}'`}.`,
  fix: ({ refusal }) => [
    { on: 'page', change: { kind: 'method', to: refusal.method.toUpperCase() } },
    ...allowMethod(refusal, refusal.method.toUpperCase()),
  ],
});
