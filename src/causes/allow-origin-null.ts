import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-null',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed }) => allowed === 'null',
  title: ({ request }) => text`The server allows ${'null'}, the page is ${request.origin}`,
  why: ({ request }) =>
    text`${'null'} is the name of pages without an origin, not a word for "nobody" or "everybody". Many servers print it when they find ${request.origin} not on their list.`,
  responsible: 'server',
  act: ({ request }) =>
    text`Add ${request.origin} to the list of allowed origins, and send no header at all for those that are not on it.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the server answers null for an origin that it does not know',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'null']]) }),
    },
  ],
});
