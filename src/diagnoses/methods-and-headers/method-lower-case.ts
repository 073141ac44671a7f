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
  title: ({ refusal: { method } }) => text`The page sends ${method}, the method is called ${method.toUpperCase()}`,
  why: ({ refusal: { method, allowMethods } }) =>
    text`Browsers turn ${'get'}, ${'post'}, ${'put'} and ${'delete'} into capitals, but leave ${method} as it is written. The server allows ${enumerate(allowMethods)}, and the case counts.`,
  responsible: 'page',
  act: ({ refusal: { method } }) => text`Write ${`method: '${method.toUpperCase()}'`} in capitals.`,
  fix: ({ refusal }) => [
    { on: 'page', change: { kind: 'method', to: refusal.method.toUpperCase() } },
    ...allowMethod(refusal, refusal.method.toUpperCase()),
  ],
});
