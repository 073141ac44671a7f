import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'unexplained',
  explains: ['unexplained'],
  title: () => text`No header stops this request, something else did`,
  why: ({ error }) =>
    text`The browser reports ${error}, but every check of the answer passes. A service worker, an extension that changes headers, or a policy of the browser can do that without a trace.`,
  responsible: 'browser',
  act: (refusal) =>
    text`Look at the console for a second message about ${addressOf(hopOf(refusal).url)}, and try again in a window without extensions.`,
  fix: () => [],
  examples: [
    {
      name: 'the headers are fine and the request failed',
      exchange: exchange({ credentials: 'omit', response: answer(200, [['Access-Control-Allow-Origin', '*']]) }),
    },
  ],
});
