import { headersOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { repairedList, repairList } from '../fixes/list-repair.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'list-spaces',
  explains: ['list-malformed'],
  matches: ({ token }) => /^[\w!#$%&'*+.^`|~-]+(?:\s+[\w!#$%&'*+.^`|~-]+)+$/.test(token),
  title: ({ header }) => text`The names in ${header} stand without commas`,
  why: ({ token, header }) =>
    text`The browser reads ${token} as one name, and a name has no space. Then it refuses the whole of ${header}.`,
  responsible: 'server',
  act: (refusal) => text`Put a comma between the names: ${enumerate(repairList(headersOf(refusal), refusal.header))}.`,
  fix: (refusal) => repairedList(refusal),
  examples: [
    {
      name: 'methods, separated by spaces',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'GET PUT DELETE'],
        ]),
      }),
    },
  ],
});
