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
  title: ({ refusal }) => text`There is no host with the name ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`The name could not be turned into an address (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'network',
  act: ({ refusal }) =>
    text`Check the spelling of ${serverOf(refusal)}, and whether this network knows the name: a VPN or an entry in ${'/etc/hosts'} may be missing.`,
  fix: () => [],
});
