import { serverOf } from '../../wording/response.ts';
import { encrypted } from './mixed-content-redirect.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'mixed-content',
  stage: 'page-policy-else',
  explains: ['mixed-content'],
  title: ({ refusal }) => text`An https page can't request ${`http://${serverOf(refusal)}`}`,
  why: () =>
    text`Browsers block http requests from https pages (mixed content), so the request wasn't sent. CORS isn't involved.`,
  responsible: 'page',
  act: ({ refusal: { request } }) =>
    text`Request ${encrypted(request.url)}, and enable https on the server. A server on this machine can stay as it is, under ${'http://localhost'}.`,
  fix: () => [],
});
