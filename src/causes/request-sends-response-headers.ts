import type { Refusal } from '../cors/model.ts';
import { defineCause } from './cause.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'request-sends-response-headers',
  explains: ['header-not-allowed'],
  matches: ({ name }) => belongsToAnswers(name),
  title: ({ name }) => text`The page sends ${name}, a header for servers`,
  why: ({ name }) =>
    text`With ${name} a server tells the browser what it allows. In a request it allows nothing; it is one more header that the server would have to accept.`,
  responsible: 'page',
  act: (refusal) =>
    text`Remove ${enumerate(sent(refusal))} from the request's headers. Only the server can send them to good effect.`,
  fix: (refusal) => sent(refusal).map((name) => ({ on: 'page', change: { kind: 'remove-header', name } })),
  examples: [
    {
      name: 'the page sets Access-Control-Allow-Origin on its own request',
      exchange: exchange({
        send: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Headers', '*'],
        ],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'content-type'],
        ]),
      }),
    },
  ],
});

function belongsToAnswers(name: string): boolean {
  return /^access-control-(?:allow-|expose-|max-age)/i.test(name);
}

function sent({ request }: Refusal): readonly string[] {
  return request.unsafeHeaderNames.filter(belongsToAnswers);
}
