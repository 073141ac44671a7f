import { serverOf } from '../../wording/response.ts';
import { encrypted } from './mixed-content-redirect.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'mixed-content',
  stage: 'page-policy-else',
  explains: ['mixed-content'],
  title: ({ refusal }) => text`The page is encrypted, and ${`http://${serverOf(refusal)}`} is not`,
  why: () =>
    text`A page on https may fetch nothing over http, because others could read and change it on the way. So the browser did not send the request, and this is not CORS.`,
  responsible: 'page',
  act: ({ refusal: { request } }) =>
    text`Call ${encrypted(request.url)}, and see that the server speaks https. A server on this machine may stay as it is, under ${'http://localhost'}.`,
  fix: () => [],
});
