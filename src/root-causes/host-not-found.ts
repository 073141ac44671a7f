import cause from '../causes/dns-failed.ts';
import { text } from '../wording/text.ts';
import { defineRootCause } from './root-cause.ts';
import { withoutAnswer } from './told-by.ts';

export default defineRootCause({
  id: 'host-not-found',
  matches: (context) =>
    context.cause?.id === cause.id ? { confidence: 'likely', evidence: withoutAnswer(context) } : null,
  title: ({ host }) => text`There is no host with the name ${host}`,
  why: () =>
    text`The name could not be turned into an address, so nothing was sent. The request never got as far as CORS.`,
  responsible: 'page',
  act: ({ host }) =>
    text`Check the spelling of ${host} in the page's settings. If it is right, this network does not know the name: a VPN or an entry in ${'/etc/hosts'} may be missing.`,
  examples: cause.examples,
});
