import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { prefetcherOf } from '../front-end/page-framework.ts';

/** What a page does instead of fetching what is made for people: one or two sentences. */
export function navigate({ exchange }: Context, from: string): Text {
  const framework = prefetcherOf(exchange);
  return framework === null
    ? text`Navigate to ${from} with ${'window.location'}, a link or a form instead of ${'fetch'}.`
    : text`For links and forms that lead to ${from}, ${framework.leaveOut}, so that the browser navigates.`;
}

/** That a library fetched it in place of a navigation; nothing where none shows. */
export function byLibrary({ exchange }: Context): readonly Text[] {
  const framework = prefetcherOf(exchange);
  return framework === null
    ? []
    : [text`the request has headers of ${[framework.title]}, which fetches pages with scripts`];
}
