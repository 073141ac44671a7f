import { isPreflight, statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-unauthorized',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  matches: (refusal) => isPreflight(refusal) && statusOf(refusal) === 401,
  title: (refusal) => text`The login check refused the preflight with ${statusOf(refusal)}`,
  why: (refusal) =>
    text`A preflight never carries cookies or tokens, so a check that wants them turns it away before CORS can answer. The ${refusal.request.method} request itself was never sent.`,
  responsible: 'auth',
  act: () => text`Put the CORS middleware before the authentication, or let ${'OPTIONS'} pass without a login.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'the login check answers the preflight, without CORS headers',
      exchange: exchange({ method: 'PUT', preflight: answer(401) }),
    },
    {
      name: 'the login check answers the preflight, with the right CORS headers',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(401, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
