import type { Responsible } from './diagnosis.ts';
import { text, type Text } from '../wording/text.ts';
import type { Context } from './context.ts';
import { pageRedirect } from './redirects/page-redirect.ts';

interface Service {
  readonly host: RegExp;
  readonly wayOut: (context: Context) => Text;
}

const asPage = (): Text => text`Navigate there with ${'window.location'} or in a new window, instead of ${'fetch'}.`;

/** Services whose CORS headers nobody but their makers can set, and what a page does instead; by their documents. */
const services: readonly Service[] = [
  {
    host: /^script\.google(?:usercontent)?\.com$/,
    wayOut: () =>
      text`A deployed script doesn't respond to ${'OPTIONS'}: send the body as ${'text/plain'} without custom headers, and deploy the script for ${'Anyone'}.`,
  },
  {
    host: /^login\.microsoftonline\.com$/,
    wayOut: ({ origin }) =>
      text`In the app registration, add the redirect URI under ${origin} as ${'Single-page application'}, and don't send a client secret from the page.`,
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
  return { responsible: 'page', act: text`You can't configure ${host}. ${service.wayOut(context)}` };
}

/** True where the deciding response is of a server that the reader can't configure: a sign-in or payment service, a web filter. */
export function isOutOfReach(context: Context): boolean {
  const page = pageRedirect(context);
  return page !== null && page.hop < context.hop;
}
