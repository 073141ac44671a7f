import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-scheme',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('scheme', allowed, request.origin),
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () =>
    text`The two differ in the scheme before ${'://'}. For a browser that makes them two different sites, although the host is the same.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    // Nobody is sent from https to http.
    allowed.startsWith('https:')
      ? text`Open the page at ${allowed}, or add ${request.origin} to the list of allowed origins.`
      : text`Add ${request.origin} to the list of allowed origins.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'http is allowed, the page came over https',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'http://app.example']]) }),
    },
  ],
});
