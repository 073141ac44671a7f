import { hostOf } from '../cors/url-parts.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'mixed-content-redirect',
  explains: ['mixed-content'],
  matches: ({ location }) => location !== null,
  title: ({ location }) => text`A redirect leads the encrypted page to unencrypted ${hostOf(location ?? '')}`,
  why: ({ location }) =>
    text`A page on https may fetch nothing over http, also behind a redirect. So the browser did not follow it to ${location ?? ''}, and this is not CORS.`,
  responsible: 'server',
  act: ({ location }) =>
    text`Let the redirect lead to ${encrypted(location ?? '')}. An app behind a proxy has to know that it is reached by https.`,
  fix: () => [],
  examples: [
    {
      name: 'a redirect to http under block-all-mixed-content',
      exchange: {
        ...exchange({
          response: answer(302, [
            ['Access-Control-Allow-Origin', '*'],
            ['Location', 'http://api.example/items/'],
          ]),
          error: 'net::ERR_ABORTED',
        }),
        stoppedBy: { kind: 'mixed-content' },
      },
    },
  ],
});

/** The same address over https. */
export function encrypted(url: string): string {
  return url.replace(/^http:/i, 'https:');
}
