import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-path',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('path', allowed, request.origin),
  title: ({ allowOrigin: allowed }) => text`The server allows ${allowed}, which has a path`,
  why: ({ request }) =>
    text`An origin ends after host and port. The page calls itself ${request.origin} on every path, and the browser compares the two letter by letter.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the allowed origin is the address of a page',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example/shop']]) }),
    },
  ],
});
