import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowHeaders } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

const added = new Set(['x-requested-with', 'cache-control', 'pragma', 'expires', 'if-modified-since']);

export default defineCause({
  id: 'library-header',
  explains: ['header-not-allowed'],
  matches: ({ name }) => added.has(name),
  title: ({ name }) => text`The page sends ${name}, which the server does not allow`,
  why: (refusal) =>
    text`Libraries and settings often add ${refusal.name} to all requests, and ${serverOf(refusal)} does not allow it. It also costs a request more, because the browser asks first.`,
  responsible: 'page',
  act: (refusal) =>
    text`Send ${refusal.name} to your own server only: take it out of the defaults for requests to ${serverOf(refusal)}. If that server reads it, allow it there.`,
  fix: ({ name }) => [{ on: 'page', change: { kind: 'remove-header', name } }],
  otherwise: (refusal) => allowHeaders(refusal),
  examples: [
    {
      name: 'a library adds X-Requested-With',
      exchange: exchange({
        send: [['X-Requested-With', 'XMLHttpRequest']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'content-type'],
        ]),
      }),
    },
    {
      name: 'the page wants no cached answer',
      exchange: exchange({
        send: [['Cache-Control', 'no-cache']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'content-type'],
        ]),
      }),
    },
  ],
});
