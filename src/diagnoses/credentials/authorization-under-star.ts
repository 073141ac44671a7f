import { allowHeaders } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'authorization-under-star',
  stage: 'check',
  general: true,
  explains: ['header-not-allowed'],
  when: ({ name, allowHeaders: list }) => name === 'authorization' && list.includes('*'),
  title: () => text`${'*'} does not stand for the header ${'authorization'}`,
  why: () =>
    text`The server allows the request headers ${'*'}. The standard wants ${'Authorization'} by name; browsers that still let it pass announce that they will stop.`,
  responsible: 'server',
  act: ({ refusal: { name } }) => text`Add ${name} to ${'Access-Control-Allow-Headers'}, next to the ${'*'}.`,
  fix: ({ refusal }) => allowHeaders(refusal),
});
