import { missingOrEmpty } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowHeaders, missingHeaders } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'header-none-allowed',
  explains: ['header-not-allowed'],
  matches: ({ allowHeaders: list }) => list.length === 0,
  title: ({ name }) => text`The preflight answer names no headers, the page sends ${name}`,
  why: (refusal) =>
    text`${'Access-Control-Allow-Headers'} is ${missingOrEmpty(refusal, 'Access-Control-Allow-Headers')}. Without it a browser sends only a few harmless headers to another site.`,
  responsible: 'server',
  act: (refusal) =>
    text`In answer to ${'OPTIONS'}, send ${'Access-Control-Allow-Headers'} with ${enumerate(missingHeaders(refusal))}.`,
  fix: (refusal) => allowHeaders(refusal),
  examples: [
    {
      name: 'the list of headers is missing, the page sends JSON',
      exchange: exchange({
        method: 'POST',
        send: [['Content-Type', 'application/json']],
        preflight: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
      }),
    },
  ],
});
