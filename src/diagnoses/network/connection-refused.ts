import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'connection-refused',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /CONNECTION_REFUSED/i.test(error),
  title: ({ refusal }) => text`Nothing is listening on ${serverOf(refusal)}`,
  why: ({ refusal }) => text`The connection was refused (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) => text`Start the server, and check the host and port in ${addressOf(hopOf(refusal).url)}.`,
  fix: () => [],
});
