import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-www',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('www', allowed, request.origin),
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () => text`With and without ${'www.'} are two origins for the browser, also when both show the same site.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`Add ${request.origin} to the list of allowed origins, or send visitors to ${allowed}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'only the name without www is allowed',
      exchange: exchange({
        page: 'https://www.shop.example',
        response: answer(200, [['Access-Control-Allow-Origin', 'https://shop.example']]),
      }),
    },
  ],
});
