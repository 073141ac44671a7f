import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-case',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('case', allowed, request.origin),
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () =>
    text`Browsers write origins in lower case and compare them letter by letter, so capital letters never fit.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the allowed origin has a capital letter',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://App.example']]) }),
    },
  ],
});
