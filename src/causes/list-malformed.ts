import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { repairedList } from '../fixes/list-repair.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'list-malformed',
  explains: ['list-malformed'],
  title: ({ header, token }) => text`The browser cannot read ${token} in ${header}`,
  why: ({ header }) =>
    text`A name in this list is made of letters, digits and a few signs such as ${'-'}. One element that is not makes the browser refuse the whole of ${header}.`,
  responsible: 'server',
  act: ({ header, token }) => text`Correct ${token} in ${header}, or take it out.`,
  fix: (refusal) => repairedList(refusal),
  examples: [
    {
      name: 'a sign that no method has',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT, @all'],
        ]),
      }),
    },
  ],
});
