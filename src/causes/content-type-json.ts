import { get } from '../cors/headers.ts';
import type { Refusal } from '../cors/model.ts';
import { hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowHeaders } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'content-type-json',
  explains: ['header-not-allowed'],
  matches: ({ name }) => name === 'content-type',
  title: () => text`The server does not allow the header ${'content-type'}`,
  why: (refusal) =>
    text`The page sends ${typeOf(refusal)}, which no form can send, so the browser asks first. The server allowed ${enumerate(refusal.allowHeaders)}.`,
  responsible: 'server',
  act: ({ name }) => text`Add ${name} to the allowed request headers (${'Access-Control-Allow-Headers'}).`,
  fix: (refusal) => allowHeaders(refusal),
  examples: [
    {
      name: 'a JSON body, and content-type is not in the list',
      exchange: exchange({
        method: 'POST',
        send: [['Content-Type', 'application/json']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'authorization'],
        ]),
      }),
    },
  ],
});

function typeOf(refusal: Refusal) {
  const type = get(hopOf(refusal).requestHeaders ?? [], 'Content-Type');
  return type === null ? text`a body such as JSON` : text`a body of type ${type}`;
}
