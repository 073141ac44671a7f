import type { Responsible } from './diagnosis.ts';
import { text, type Text } from '../wording/text.ts';
import type { Context } from './context.ts';

interface Service {
  readonly host: RegExp;
  readonly wayOut: (context: Context) => Text;
}

const asPage = (): Text =>
  text`Lead the user there with ${'window.location'} or in a window of its own, instead of ${'fetch'}.`;

/** Services whose CORS headers nobody but their makers can set, and what a page does instead; by their documents. */
const services: readonly Service[] = [
  {
    host: /^script\.google(?:usercontent)?\.com$/,
    wayOut: () =>
      text`A script there has no answer to ${'OPTIONS'}: send the body as ${'text/plain'} and no headers of your own, and deploy the script for ${'Anyone'}.`,
  },
  {
    host: /^login\.microsoftonline\.com$/,
    wayOut: ({ origin }) =>
      text`In the app registration, enter the address under ${origin} as ${'Single-page application'}. A secret has no place in a page.`,
  },
  { host: /^(?:accounts\.google\.com|appleid\.apple\.com)$/, wayOut: asPage },
];

/** Who acts, and how, where the server is a service that its users cannot set up; null: it may be the reader's own. */
export function notYours(context: Context): { readonly responsible: Responsible; readonly act: Text } | null {
  const { host, refusal, status } = context;
  if (refusal?.kind !== 'no-allow-origin' && refusal?.kind !== 'preflight-not-ok') return null;
  // That it is down or busy is not the page's to heal.
  if (status === 429 || status >= 500) return null;
  const service = services.find((one) => one.host.test(host));
  if (service === undefined) return null;
  return { responsible: 'page', act: text`Only its makers can change what ${host} sends. ${service.wayOut(context)}` };
}
