import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'partly-seen',
  stage: 'other',
  general: true,
  explains: ['unexplained'],
  when: ({ exchange: { interrupted } }) => interrupted === true,
  title: ({ refusal }) => text`WhyCORS saw only a part of the request to ${serverOf(refusal)}`,
  why: ({ refusal: { error } }) =>
    error === 'gone'
      ? text`The page could not read the answer. The extension had been stopped while the request was under way, and may have missed why. The headers that were seen refuse nothing.`
      : text`The browser reports ${error}. The extension had been stopped while the request was under way, and may have missed why. The headers that were seen refuse nothing.`,
  responsible: 'browser',
  act: () => text`Repeat the request, so that WhyCORS can see all of it.`,
  fix: () => [],
});
