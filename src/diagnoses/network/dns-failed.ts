import { isUnknownName } from './host-not-found.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'dns-failed',
  stage: 'connection',
  general: true,
  explains: ['network-error'],
  when: isUnknownName,
  title: ({ refusal }) => text`The host name ${serverOf(refusal)} can't be resolved`,
  why: ({ refusal }) => text`DNS has no IP address for this name (${refusal.error}). CORS isn't involved.`,
  responsible: 'network',
  act: ({ refusal }) =>
    text`Check the spelling of ${serverOf(refusal)}. If it is right, a VPN or an entry in ${'/etc/hosts'} may be missing.`,
  fix: () => [],
});
