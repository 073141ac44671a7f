import { text } from '../../wording/text.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'host-not-found',
  stage: 'connection',
  fits: (context) =>
    context.refusal?.kind === 'network-error' && isUnknownName(context.refusal)
      ? { confidence: 'likely', evidence: withoutAnswer(context) }
      : null,
  title: ({ host }) => text`There is no host with the name ${host}`,
  why: () =>
    text`The name could not be turned into an address, so nothing was sent. The request never got as far as CORS.`,
  responsible: 'page',
  act: ({ host }) =>
    text`Check the spelling of ${host} in the page's settings. If it is right, this network does not know the name: a VPN or an entry in ${'/etc/hosts'} may be missing.`,
});

/** True when the name of the host could not be resolved. */
export function isUnknownName({ error }: { readonly error: string }): boolean {
  return /NAME_NOT_RESOLVED|NAME_RESOLUTION|UNKNOWN_HOST|ERR_DNS_|ICANN_NAME/i.test(error);
}
