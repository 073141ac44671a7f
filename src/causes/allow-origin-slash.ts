import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-slash',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('slash', allowed, request.origin),
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () => text`The browser compares the two letter by letter, and the slash at the end makes them different.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}: no slash at the end.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the allowed origin ends in a slash',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example/']]) }),
    },
  ],
});
