import { defineCause } from './cause.ts';
import { allowMethod } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'method-lower-case',
  explains: ['method-not-allowed'],
  matches: ({ method }) => method !== method.toUpperCase() && /^(?:patch|query|purge|link|unlink)$/i.test(method),
  title: ({ method }) => text`The page sends ${method}, the method is called ${method.toUpperCase()}`,
  why: ({ method, allowMethods }) =>
    text`Browsers turn ${'get'}, ${'post'}, ${'put'} and ${'delete'} into capitals, but leave ${method} as it is written. The server allows ${enumerate(allowMethods)}, and the case counts.`,
  responsible: 'page',
  act: ({ method }) => text`Write ${`method: '${method.toUpperCase()}'`} in capitals.`,
  fix: (refusal) => [
    { on: 'page', change: { kind: 'method', to: refusal.method.toUpperCase() } },
    ...allowMethod(refusal, refusal.method.toUpperCase()),
  ],
  examples: [
    {
      name: 'patch in lower case, the server allows PATCH',
      exchange: exchange({
        method: 'patch',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'GET, PUT, PATCH'],
        ]),
      }),
    },
  ],
});
