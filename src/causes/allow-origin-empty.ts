import { answerName } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-empty',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed }) => allowed === '',
  title: () => text`The server sends ${'Access-Control-Allow-Origin'} with nothing in it`,
  why: (refusal) =>
    text`${answerName(refusal)} has the header, but no origin. Often the setting or variable behind it is empty on this server.`,
  responsible: 'server',
  act: (refusal) =>
    text`Fill the setting that holds the allowed origin, so that the server can ${sendAllowOrigin(refusal)}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'the variable behind the header is empty',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '']]) }),
    },
  ],
});
