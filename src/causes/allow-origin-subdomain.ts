import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { commonDomain, differsOnlyIn, writtenHost } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-subdomain',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => differsOnlyIn('subdomain', allowed, request.origin),
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: ({ allowOrigin: allowed, request }) =>
    text`Both end in ${commonDomain(writtenHost(allowed), writtenHost(request.origin)) ?? ''}, but an origin stands for one host and never for those beside or below it.`,
  responsible: 'server',
  act: ({ request }) =>
    text`Add ${request.origin} to the list of allowed origins. For many such hosts, let the server check the end of the name and answer with the one that asked.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the page is on a sub-domain of the allowed host',
      exchange: exchange({
        page: 'https://preview-42.shop.example',
        response: answer(200, [['Access-Control-Allow-Origin', 'https://shop.example']]),
      }),
    },
    {
      name: 'the page is on a neighbour of the allowed host',
      exchange: exchange({
        page: 'https://admin.shop.example',
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.shop.example']]),
      }),
    },
  ],
});
