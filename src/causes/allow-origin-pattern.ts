import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-pattern',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed }) =>
    allowed !== '*' && !/[\s,]/.test(allowed) && /\*|^\^|\$$|\(|\\[.dw]/.test(allowed),
  title: ({ allowOrigin: allowed }) => text`The server sends the pattern ${allowed}, browsers know none`,
  why: ({ request }) =>
    text`${'Access-Control-Allow-Origin'} holds one origin or a single ${'*'}. The browser compares the pattern letter by letter with ${request.origin}.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`Let the server compare the request's ${'Origin'} with ${allowed} itself, and answer with the origin that fits: ${request.origin}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'a star for all sub-domains',
      exchange: exchange({
        page: 'https://app.shop.example',
        response: answer(200, [['Access-Control-Allow-Origin', 'https://*.shop.example']]),
      }),
    },
    {
      name: 'a star for all ports',
      exchange: exchange({
        page: 'http://localhost:5173',
        url: 'http://localhost:8000/api/items',
        response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost:*']]),
      }),
    },
    {
      name: 'a regular expression',
      exchange: exchange({
        response: answer(200, [['Access-Control-Allow-Origin', '^https://(app|www)\\.example$']]),
      }),
    },
  ],
});
