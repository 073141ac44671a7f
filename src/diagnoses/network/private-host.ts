import { text } from '../../wording/text.ts';
import { addressSpaceOf } from '../../cors/address-space.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

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
    return {
      confidence: 'likely',
      evidence: [...withoutAnswer(context), text`${hostname} is a name or an address of one private network`],
    };
  },
  title: ({ host }) => text`The browser cannot reach ${host} from this network`,
  why: ({ host }) =>
    text`${host} is known only inside another network, such as that of the containers or of an office. The page runs in the user's browser, and that is outside. It is not CORS.`,
  responsible: 'page',
  act: ({ host }) =>
    text`Let the page call an address that the browser can reach: a published port on ${'localhost'}, or the public name of ${host}.`,
});
