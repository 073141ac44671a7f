import { answer, exchange } from '../causes/example.ts';
import { text } from '../causes/text.ts';
import { layersOf } from '../layers/layers-of.ts';
import { defineRootCause } from './root-cause.ts';
import type { Context } from './context.ts';
import { answered } from './evidence.ts';
import { internalRedirect, unsentFirst } from './internal-redirect.ts';

export default defineRootCause({
  id: 'browser-upgraded-to-https',
  matches: (context) => {
    const mark = upgrade(context);
    if (mark !== null) return { confidence: 'certain', evidence: [mark, answered(context)] };
    const redirect = context.refusal === null ? null : internalRedirect(context);
    if (redirect?.isUpgrade !== true) return null;
    return {
      confidence: 'likely',
      evidence: [redirect.evidence, answered(context)],
      unsure: {
        or: text`another extension changes addresses to https`,
        findOut: text`Try again in a window without extensions.`,
      },
    };
  },
  title: ({ exchange }) => text`The browser itself changed ${exchange.hops[0].url.replace(/[?#].*$/s, '')} to https`,
  why: () =>
    text`This host once asked for https only (HSTS), and the browser keeps to that. The change counts as a redirect: a preflight may not have one, and after it the page may be called ${'null'}.`,
  responsible: 'page',
  act: ({ exchange }) =>
    text`Call ${exchange.hops[0].url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '')} from the page.`,
  examples: [
    {
      name: 'http where the host asked for https only',
      exchange: exchange({
        url: 'http://api.example/items',
        response: answer(307, [
          ['Location', 'https://api.example/items'],
          ['Non-Authoritative-Reason', 'HSTS'],
          ['Access-Control-Allow-Origin', 'https://app.example'],
        ]),
        then: [{ url: 'https://api.example/items', response: answer(200) }],
      }),
    },
    {
      name: 'the same, where the browser shows no answer of its own',
      exchange: unsentFirst(
        exchange({
          url: 'http://api.example/items',
          then: [{ url: 'https://api.example/items', response: answer(200) }],
        }),
      ),
    },
  ],
});

/** The mark of the browser's own redirect on a hop before this one or on this one. */
function upgrade({ exchange, hop, refusal }: Context) {
  if (refusal === null || refusal.kind === 'aborted') return null;
  const marks = exchange.hops.slice(0, hop + 1).flatMap(({ url, response }) => {
    if (response === null) return [];
    return layersOf(response, url).filter(({ id }) => id === 'hsts');
  });
  return marks[0]?.evidence ?? null;
}
