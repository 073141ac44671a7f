import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differences } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-no-scheme',
  explains: ['origin-not-allowed'],
  // Another host as well: without a scheme it is wrong in any case, and often it is the server's own `Host`.
  matches: ({ allowOrigin: allowed, request }) => differences(allowed, request.origin)?.includes('no-scheme') ?? false,
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: ({ allowOrigin: allowed, request }) =>
    text`An origin starts with ${'http://'} or ${'https://'}. The browser compares the whole of ${request.origin} letter by letter, and in ${allowed} that part is missing.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the allowed origin is a bare host name',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'app.example']]) }),
    },
    {
      name: 'the allowed origin is a host with a port',
      exchange: exchange({
        page: 'http://localhost:3000',
        response: answer(200, [['Access-Control-Allow-Origin', 'localhost:3000']]),
      }),
    },
  ],
});
