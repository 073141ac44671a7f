import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { differences, writtenHost } from './origin-difference.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-loopback',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed, request }) => {
    const found = differences(allowed, request.origin) ?? [];
    return (
      found.includes('loopback') && found.every((difference) => difference === 'loopback' || difference === 'port')
    );
  },
  title: ({ allowOrigin: allowed, request }) => text`The server allows ${allowed}, the page is ${request.origin}`,
  why: ({ allowOrigin: allowed, request }) =>
    text`Both are this machine, but ${writtenHost(allowed)} and ${writtenHost(request.origin)} are different names, and the browser compares names, not machines.`,
  responsible: 'server',
  act: ({ allowOrigin: allowed, request }) =>
    text`Add ${request.origin} to the list of allowed origins, or open the page at ${allowed}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'localhost is allowed, the page is 127.0.0.1',
      exchange: exchange({
        page: 'http://127.0.0.1:3000',
        url: 'http://localhost:8000/api/items',
        response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost:3000']]),
      }),
    },
    {
      name: '127.0.0.1 is allowed, the page is [::1]',
      exchange: exchange({
        page: 'http://[::1]:5173',
        url: 'http://localhost:8000/api/items',
        response: answer(200, [['Access-Control-Allow-Origin', 'http://127.0.0.1:5173']]),
      }),
    },
  ],
});
