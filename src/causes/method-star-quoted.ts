import { defineCause } from './cause.ts';
import { allowMethod } from './edits.ts';
import { answer, exchange } from './example.ts';
import { text } from './text.ts';

export default defineCause({
  id: 'method-star-quoted',
  explains: ['method-not-allowed'],
  matches: ({ allowMethods }) => allowMethods.includes("'*'"),
  title: () => text`The server allows the methods ${"'*'"}, quotation marks included`,
  why: ({ method }) =>
    text`With the marks it is no longer the star that means "all", but a method of that name. ${method} is another one.`,
  responsible: 'server',
  act: ({ method }) =>
    text`Take the quotation marks out of the setting behind ${'Access-Control-Allow-Methods'}, and name ${method} there.`,
  fix: (refusal) => allowMethod(refusal),
  examples: [
    {
      name: 'a star in single quotes',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', "'*'"],
        ]),
      }),
    },
  ],
});
