import { missingOrEmpty } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowMethod } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'method-none-allowed',
  explains: ['method-not-allowed'],
  matches: ({ allowMethods }) => allowMethods.length === 0,
  title: ({ method }) => text`The preflight answer names no methods, the page sends ${method}`,
  why: (refusal) =>
    text`${'Access-Control-Allow-Methods'} is ${missingOrEmpty(refusal, 'Access-Control-Allow-Methods')}. Without it a browser sends only ${'GET'}, ${'HEAD'} and ${'POST'} to another site.`,
  responsible: 'server',
  act: ({ method }) => text`Send ${`Access-Control-Allow-Methods: ${method}`} in answer to ${'OPTIONS'}.`,
  fix: (refusal) => allowMethod(refusal),
  examples: [
    {
      name: 'the list of methods is missing',
      exchange: exchange({
        method: 'DELETE',
        preflight: answer(204, [['Access-Control-Allow-Origin', 'https://app.example']]),
      }),
    },
  ],
});
