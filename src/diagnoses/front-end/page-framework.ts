import type { Exchange } from '../../cors/exchange.ts';
import { get } from '../../cors/headers.ts';
import type { HeaderList } from '../../cors/model.ts';
import { text, type Text } from '../../wording/text.ts';

/** A library that fetches pages in place of the browser's navigation, and how one link or form leaves it out. */
export interface PageFramework {
  readonly title: string;
  /** Continues "For this link or form, …". */
  readonly leaveOut: Text;
}

const frameworks: readonly (readonly [is: (sent: Sent) => boolean, framework: PageFramework])[] = [
  [
    ({ has }) => has('rsc') || has('next-router-state-tree') || has('next-router-prefetch') || has('x-nextjs-data'),
    { title: 'Next.js', leaveOut: text`use a plain ${'<a>'} instead of ${'Link'}, or set ${'prefetch={false}'}` },
  ],
  [
    ({ has, accept }) =>
      has('x-turbo-request-id') || has('turbo-frame') || accept.includes('text/vnd.turbo-stream.html'),
    { title: 'Turbo', leaveOut: text`set ${'data-turbo="false"'} on them` },
  ],
  [
    ({ has }) => has('hx-request'),
    {
      title: 'htmx',
      leaveOut: text`set ${'hx-boost="false"'}, or respond with ${'HX-Redirect'} instead of a redirect`,
    },
  ],
  [
    ({ has }) => has('x-inertia'),
    { title: 'Inertia', leaveOut: text`use a plain ${'<a>'}, or respond with ${'Inertia::location()'}` },
  ],
  [
    ({ has, url }) => has('x-sveltekit-action') || has('x-sveltekit-invalidated') || /\/__data\.json(?:\?|$)/.test(url),
    { title: 'SvelteKit', leaveOut: text`set ${'data-sveltekit-reload'} on it` },
  ],
  [
    ({ has, url }) => has('x-remix-reload-document') || /[?&]_data=|\.data(?:\?|$)/.test(url),
    { title: 'React Router', leaveOut: text`set ${'reloadDocument'} on it` },
  ],
  [({ has }) => has('x-pjax'), { title: 'pjax', leaveOut: text`leave it out of the pjax selector` }],
  [({ has }) => has('x-up-version'), { title: 'Unpoly', leaveOut: text`set ${'up-follow="false"'} on it` }],
];

interface Sent {
  readonly has: (name: string) => boolean;
  readonly accept: string;
  readonly url: string;
}

/** The library that made the request, by the headers it adds; null: none shows. */
export function prefetcherOf({ hops }: Exchange): PageFramework | null {
  const names = new Set(hops.flatMap(({ requestHeaders }) => namesOf(requestHeaders ?? [])));
  for (const { preflight } of hops)
    for (const name of (get(preflight?.requestHeaders ?? [], 'Access-Control-Request-Headers') ?? '').split(','))
      names.add(name.trim().toLowerCase());
  const accept = get(hops[0].requestHeaders ?? [], 'Accept') ?? '';
  const sent: Sent = { has: (name) => names.has(name), accept, url: hops[0].url };
  return frameworks.find(([is]) => is(sent))?.[1] ?? null;
}

function namesOf(headers: HeaderList): readonly string[] {
  return headers.map(([name]) => name.toLowerCase());
}
