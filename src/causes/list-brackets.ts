import { headersOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { repairedList, repairList } from '../fixes/list-repair.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'list-brackets',
  explains: ['list-malformed'],
  matches: ({ token }) => /[[\](){}]/.test(token),
  title: ({ header }) => text`${header} is written like an array of a program`,
  why: ({ token }) =>
    text`A header lists bare names. The browser cannot read ${token} with its brackets and refuses the whole list.`,
  responsible: 'server',
  act: (refusal) =>
    text`Join the array with commas before it becomes ${refusal.header}: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: (refusal) => repairedList(refusal),
  examples: [
    {
      name: 'a JSON array',
      exchange: exchange({
        send: [['X-Tenant', '7']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', '["Content-Type", "X-Tenant"]'],
        ]),
      }),
    },
  ],
});
