import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'aborted',
  explains: ['aborted'],
  title: (refusal) => text`The page ended the request to ${serverOf(refusal)} itself`,
  why: ({ error }) =>
    text`A script aborted it, a newer request took its place, or the user left the page (${error}). This is not CORS.`,
  responsible: 'page',
  act: () =>
    text`If it was not meant to end: look for ${'AbortController'}, timeouts, and links or forms that load a new page.`,
  fix: () => [],
  examples: [
    {
      name: 'a script aborts the request',
      exchange: exchange({ error: 'net::ERR_ABORTED' }),
    },
  ],
});
