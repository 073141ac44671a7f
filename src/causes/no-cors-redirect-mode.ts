import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'no-cors-redirect-mode',
  explains: ['no-cors-redirect-mode'],
  title: ({ redirect }) => text`${"mode: 'no-cors'"} and ${`redirect: '${redirect}'`} exclude each other`,
  why: () =>
    text`Without CORS a page may not learn anything of the answer, not even that it was a redirect. So the browser sends nothing.`,
  responsible: 'page',
  act: (refusal) =>
    text`Remove ${`redirect: '${refusal.redirect}'`} from the request to ${serverOf(refusal)}, or ${"mode: 'no-cors'"} if you want to read the answer.`,
  fix: () => [{ on: 'page', change: { kind: 'redirect', to: 'follow' } }],
  examples: [
    {
      name: 'no-cors with manual redirects',
      exchange: exchange({ mode: 'no-cors', redirect: 'manual' }),
    },
  ],
});
