import { text } from '../../wording/text.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'host-not-found',
  stage: 'connection',
  fits: (context) =>
    context.refusal?.kind === 'network-error' && isUnknownName(context.refusal)
      ? plausible(withoutAnswer(context))
      : null,
  title: ({ host }) => text`The host name ${host} can't be resolved`,
  why: () => text`DNS has no IP address for this name, so the request wasn't sent. CORS isn't involved.`,
  responsible: 'page',
  act: ({ host }) =>
    text`Check the spelling of ${host} in the page's settings. If it is right, a VPN or an entry in ${'/etc/hosts'} may be missing.`,
});

/** True when the name of the host could not be resolved. */
export function isUnknownName({ error }: { readonly error: string }): boolean {
  return /NAME_NOT_RESOLVED|NAME_RESOLUTION|UNKNOWN_HOST|ERR_DNS_|ICANN_NAME/i.test(error);
}
