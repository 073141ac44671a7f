import { headersOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { repairedList, repairList } from '../fixes/list-repair.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'list-semicolons',
  explains: ['list-malformed'],
  matches: ({ token }) => token.includes(';'),
  title: ({ header }) => text`The names in ${header} are separated by semicolons`,
  why: ({ token }) =>
    text`Only a comma parts the names. The browser reads ${token} as one name and refuses the whole list.`,
  responsible: 'server',
  act: (refusal) =>
    text`In ${refusal.header}, write commas instead of semicolons: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: (refusal) => repairedList(refusal),
  examples: [
    {
      name: 'headers, separated by semicolons',
      exchange: exchange({
        send: [['X-Tenant', '7']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'Content-Type; X-Tenant'],
        ]),
      }),
    },
  ],
});
