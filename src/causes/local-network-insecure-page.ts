import { hostOf } from '../cors/url-parts.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'local-network-insecure-page',
  explains: ['local-network-access'],
  matches: ({ reason }) => reason === 'insecure-page',
  title: (refusal) => text`A page without https may not reach ${serverOf(refusal)} in your network`,
  why: ({ request }) =>
    text`${hostOf(request.url)} is an address of this machine or of the local network. The browser lets only pages that came over https ask for it, and this one is ${request.origin}; no CORS header changes that.`,
  responsible: 'page',
  act: ({ request }) =>
    text`Serve ${request.origin} over https, or open it from ${'http://localhost'} during development.`,
  fix: () => [],
  examples: [
    {
      name: 'an http page asks for localhost',
      exchange: exchange({
        page: 'http://app.example',
        url: 'http://127.0.0.1:8000/items',
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
    },
  ],
});
