import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-default-port',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('default-port', allowed, request.origin),
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () =>
    text`Browsers leave the usual port (443 for https, 80 for http) out of an origin. They compare letter by letter, so a port that is written out does not fit.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the allowed origin names port 443',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example:443']]) }),
    },
  ],
});
