import { serverOf } from '../../wording/response.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-invalid',
  stage: 'redirect-else',
  explains: ['redirect-invalid'],
  title: ({ refusal: { location } }) => text`The redirect leads to ${location}, which is no address`,
  why: ({ refusal }) =>
    text`${serverOf(refusal)} answered ${statusOf(refusal)}, and no browser can read its ${'Location'}. This is not CORS.`,
  responsible: 'server',
  act: ({ refusal: { location } }) => text`Repair ${'Location'}: it holds ${location} and should hold a full address.`,
  fix: () => [],
});
