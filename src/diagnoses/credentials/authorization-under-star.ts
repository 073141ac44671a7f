import { allowHeaders } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'authorization-under-star',
  stage: 'check',
  general: true,
  explains: ['header-not-allowed'],
  when: ({ name, allowHeaders: list }) => name === 'authorization' && list.includes('*'),
  title: () => text`${'*'} doesn't cover the request header ${'authorization'}`,
  why: () =>
    text`${'Access-Control-Allow-Headers'} is ${'*'}. The standard requires ${'Authorization'} by name; browsers that still allow it warn that this will end.`,
  responsible: 'server',
  act: ({ refusal: { name } }) => text`Add ${name} to ${'Access-Control-Allow-Headers'}, next to the ${'*'}.`,
  fix: ({ refusal }) => allowHeaders(refusal),
});
