import { serverOf } from '../../wording/response.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-invalid',
  stage: 'redirect-else',
  explains: ['redirect-invalid'],
  title: ({ refusal: { location } }) => text`The redirect target isn't a valid URL: ${location}`,
  why: ({ refusal }) =>
    text`${serverOf(refusal)} returned ${statusOf(refusal)} with a ${'Location'} that can't be parsed. CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal: { location } }) => text`Send a full URL in ${'Location'} instead of ${location}.`,
  fix: () => [],
});
