import { text } from '../../wording/text.ts';
import { addressSpaceOf } from '../../cors/address-space.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

/** Names that mean something only inside one network: container names, `.internal`. */
const inside = /^(?:[a-z0-9_-]+|.*\.(?:internal|lan|home|intranet|corp|svc))$/i;

export default defineDiagnosis({
  id: 'private-host',
  stage: 'canceled',
  fits: (context) => {
    const { refusal, url } = context;
    if (refusal?.kind !== 'network-error' || !URL.canParse(url)) return null;
    const { hostname } = new URL(url);
    const space = addressSpaceOf(url);
    const isPrivate = space === 'local' || (space === null && inside.test(hostname));
    if (!isPrivate || !/NAME|DNS|UNREACHABLE|TIMED_OUT|UNKNOWN_HOST/.test(refusal.error)) return null;
    return plausible([...withoutAnswer(context), text`${hostname} is a name or an IP address in a private network`]);
  },
  title: ({ host }) => text`The browser can't reach ${host} from this network`,
  why: ({ host }) =>
    text`${host} exists only inside another network, such as that of the containers or an office, and the page runs in the user's browser. CORS isn't involved.`,
  responsible: 'page',
  act: ({ host }) =>
    text`Request a URL that the browser can reach: a published port on ${'localhost'}, or the public name of ${host}.`,
});
