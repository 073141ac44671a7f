import { pageOriginOf } from '../cors/request-at.ts';
import { allowed, answerName } from '../wording/response.ts';
import { corsRan, headersOf, statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowEverybody } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'opaque-origin',
  explains: ['origin-not-allowed', 'no-allow-origin'],
  matches: (refusal) =>
    refusal.request.origin === 'null' &&
    pageOriginOf(refusal.exchange) === 'null' &&
    // An error without CORS headers would have refused every page: that is about the error.
    (statusOf(refusal) < 400 || refusal.kind === 'origin-not-allowed' || corsRan(headersOf(refusal))),
  title: () => text`This page has no origin, it calls itself ${'null'}`,
  why: (refusal) =>
    text`A sandboxed frame, a ${'data:'} address or a file on disk has no site of its own. ${answerName(refusal)} allows ${allowed(refusal)}.`,
  responsible: 'page',
  act: () =>
    text`Give the page an origin: open it over http or https, or add ${'allow-same-origin'} to the frame's ${'sandbox'} when you trust its content. Do not allow ${'null'}: any site can put itself into a sandboxed frame and be ${'null'} too.`,
  fix: () => [],
  otherwise: allowEverybody,
  examples: [
    {
      name: 'a sandboxed frame asks a server that allows one site',
      exchange: exchange({
        page: 'null',
        credentials: 'omit',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Vary', 'Origin'],
        ]),
      }),
    },
  ],
});
