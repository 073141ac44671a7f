import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'aborted',
  explains: ['aborted'],
  title: (refusal) => text`The page canceled the request to ${serverOf(refusal)}`,
  why: ({ error, exchange: { hops }, hop }) =>
    text`A script canceled it, a newer request took its place, or the user left the page${error === 'gone' ? [] : text` (${error})`}. ${hops[hop]?.response?.begun === true ? text`CORS had let the response through` : text`This is not CORS`}.`,
  responsible: 'page',
  act: () =>
    text`Nothing has to be done. If it was not meant to end, look for ${'AbortController'}, time limits, and links or forms that load a new page.`,
  fix: () => [],
  examples: [
    {
      name: 'a script aborts the request',
      exchange: exchange({ error: 'net::ERR_ABORTED' }),
    },
    {
      name: 'a stream is closed, of which the browser only says that it failed',
      exchange: exchange({
        response: { ...answer(200, [['Access-Control-Allow-Origin', '*']]), begun: true },
        error: 'net::ERR_FAILED',
      }),
    },
  ],
});
