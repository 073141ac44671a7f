import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'client-certificate',
  stage: 'connection',
  before: ['certificate-refused', 'wrong-protocol'],
  explains: ['network-error'],
  when: ({ error }) => /CLIENT_AUTH/.test(error),
  title: ({ refusal }) => text`${serverOf(refusal)} requires a client certificate`,
  why: ({ refusal }) =>
    text`The browser sends a client certificate only in a request with credentials, and never with a preflight (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`On ${serverOf(refusal)}, make the client certificate optional, and require it for every method except ${'OPTIONS'}. In the page, send ${"credentials: 'include'"}.`,
  fix: () => [],
});
