import { pageOriginOf } from '../cors/request-at.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { whereItIs } from './local-network.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'local-network-insecure-page',
  explains: ['local-network-access'],
  matches: ({ reason }) => reason === 'insecure-page',
  title: (refusal) => text`A page without HTTPS can't reach ${serverOf(refusal)}`,
  why: (refusal) =>
    text`${whereItIs(refusal)}. The browser lets only pages served over HTTPS connect there, and this one is ${pageOriginOf(refusal.exchange)}; no CORS header changes that.`,
  responsible: 'page',
  act: (refusal) =>
    text`Serve ${pageOriginOf(refusal.exchange)} over HTTPS, or open it from ${'http://localhost'} during development.`,
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
    {
      name: 'behind a redirect between other sites',
      exchange: exchange({
        page: 'http://app.example',
        url: 'http://login.example/start',
        then: [{ url: 'http://127.0.0.1:8000/items' }],
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
    },
  ],
});
