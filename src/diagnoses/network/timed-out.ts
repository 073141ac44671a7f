import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'timed-out',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /TIMED_OUT|NET_TIMEOUT/i.test(error),
  fit: (context) => plausible(seen(context)),
  title: ({ refusal }) => text`${serverOf(refusal)} didn't respond in time`,
  why: ({ refusal }) => text`The connection timed out (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Check that ${serverOf(refusal)} is running and reachable. A firewall that drops packets looks like this.`,
  fix: () => [],
});
