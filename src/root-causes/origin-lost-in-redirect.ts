import cause from '../causes/origin-lost-in-redirect.ts';
import { text } from '../wording/text.ts';
import { toldBy } from './told-by.ts';

export default toldBy(cause, {
  // A host that names no origin at all may have refused the page's own just as well.
  unsure: ({ refusal, host, address }) =>
    refusal?.kind === 'no-allow-origin'
      ? {
          or: text`${host} has no CORS for this address at all`,
          findOut: text`Call ${address} directly from the page: if that is refused as well, it is the server's.`,
        }
      : null,
});
