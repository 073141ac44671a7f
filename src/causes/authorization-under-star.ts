import { defineCause } from './cause.ts';
import { allowHeaders } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'authorization-under-star',
  explains: ['header-not-allowed'],
  matches: ({ name, allowHeaders: list }) => name === 'authorization' && list.includes('*'),
  title: () => text`${'*'} does not stand for the header ${'authorization'}`,
  why: () =>
    text`The server allows the request headers ${'*'}. The standard wants ${'Authorization'} by name; browsers that still let it pass announce that they will stop.`,
  responsible: 'server',
  act: ({ name }) => text`Add ${name} to ${'Access-Control-Allow-Headers'}, next to the ${'*'}.`,
  fix: (refusal) => allowHeaders(refusal),
  examples: [
    {
      name: 'a bearer token meets a star',
      exchange: exchange({
        send: [['Authorization', 'Bearer (hidden)']],
        credentials: 'same-origin',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', '*'],
        ]),
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
        error: null,
      }),
    },
  ],
});
