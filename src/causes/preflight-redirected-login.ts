import { headerOf, hopOf, isPreflight } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { redirectShape } from './redirect-shape.ts';
import { targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-redirected-login',
  explains: ['preflight-redirected', 'no-allow-origin'],
  matches: (refusal) =>
    isPreflight(refusal) && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'login',
  title: (refusal) => text`The login check sent the preflight to ${targetOfRefusal(refusal).replace(/[?#].*$/s, '')}`,
  why: () =>
    text`A preflight never carries cookies or tokens, so a check that wants them takes it for a visitor who is not signed in. A preflight may not be redirected either.`,
  responsible: 'auth',
  act: (refusal) =>
    text`On ${serverOf(refusal)}, put CORS before the login check, or let ${'OPTIONS'} pass without a login.`,
  fix: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'the login middleware runs before CORS',
      exchange: exchange({
        method: 'PUT',
        send: [['Content-Type', 'application/json']],
        preflight: answer(302, [['Location', '/accounts/login/?next=/items']]),
      }),
    },
    {
      name: 'an access proxy in front of the app',
      exchange: exchange({
        method: 'DELETE',
        preflight: answer(302, [['Location', 'https://team.cloudflareaccess.com/cdn-cgi/access/login/api.example']]),
      }),
    },
  ],
});
