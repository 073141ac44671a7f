import { headersOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { repairedList, repairList } from '../fixes/list-repair.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'list-quoted',
  explains: ['list-malformed'],
  matches: ({ token }) => /["“”„]/.test(token) && !/[[\]{}]/.test(token),
  title: ({ header }) => text`${header} has quotation marks in it`,
  why: ({ token }) => text`They belong to no name, so the browser cannot read ${token} and refuses the whole list.`,
  responsible: 'server',
  act: (refusal) =>
    text`Take the quotation marks out of ${refusal.header} and send ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: (refusal) => repairedList(refusal),
  examples: [
    {
      name: 'the whole list in quotation marks',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', '"GET, PUT"'],
        ]),
      }),
    },
  ],
});
