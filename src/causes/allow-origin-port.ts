import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-port',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('port', allowed, request.origin),
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () => text`The port is part of an origin. Same host, other port: for the browser that is another site.`,
  responsible: 'server',
  act: ({ request }) => text`Add ${request.origin} to the list of allowed origins, with its port.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the development server moved to the next port',
      exchange: exchange({
        page: 'http://localhost:5174',
        url: 'http://localhost:8000/api/items',
        response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost:5173']]),
      }),
    },
    {
      name: 'the port is missing',
      exchange: exchange({
        page: 'http://localhost:3000',
        url: 'http://localhost:8000/api/items',
        response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost']]),
      }),
    },
  ],
});
