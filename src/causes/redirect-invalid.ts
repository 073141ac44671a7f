import { serverOf } from '../wording/response.ts';
import { statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'redirect-invalid',
  explains: ['redirect-invalid'],
  title: ({ location }) => text`The redirect leads to ${location}, which is no address`,
  why: (refusal) =>
    text`${serverOf(refusal)} answered ${statusOf(refusal)}, and no browser can read its ${'Location'}. This is not CORS.`,
  responsible: 'server',
  act: ({ location }) => text`Repair ${'Location'}: it holds ${location} and should hold a full address.`,
  fix: () => [],
  examples: [
    {
      name: 'the port is no number',
      exchange: exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', 'https://api.example:port/items'],
        ]),
        error: 'net::ERR_INVALID_REDIRECT',
      }),
    },
  ],
});
