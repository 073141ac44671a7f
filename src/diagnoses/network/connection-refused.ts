import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { hasStopped } from './no-response.ts';
import { withAlternative } from '../evidence.ts';

export default defineDiagnosis({
  id: 'connection-refused',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /CONNECTION_REFUSED/i.test(error),
  fit: (context) => withAlternative(context, hasStopped(context)),
  title: ({ refusal }) => text`Nothing listens at ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The machine was reached, but no program takes connections on that port (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'server',
  act: ({ refusal }) => text`Start the server, and check host and port of ${addressOf(hopOf(refusal).url)}.`,
  fix: () => [],
});
