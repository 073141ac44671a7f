import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { repairedList } from '../fixes/list-repair.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'list-url',
  explains: ['list-malformed'],
  matches: ({ token }) => /^\S*:/.test(token),
  title: ({ header, token }) => text`${header} holds ${token}, which is no name`,
  why: ({ token }) =>
    text`The list takes names alone, no addresses and no values. The colon in ${token} makes the browser refuse the whole list.`,
  responsible: 'server',
  act: ({ header, token }) =>
    text`Take ${token} out of ${header}. An address belongs into ${'Access-Control-Allow-Origin'}.`,
  fix: (refusal) => repairedList(refusal),
  examples: [
    {
      name: 'an origin among the header names',
      exchange: exchange({
        send: [['X-Tenant', '7']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'X-Tenant, https://app.example'],
        ]),
      }),
    },
  ],
});
