import { hostOf } from '../cors/url-parts.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'redirect-without-cors',
  explains: ['no-allow-origin'],
  matches: ({ phase }) => phase === 'redirect',
  title: (refusal) => text`${serverOf(refusal)} redirects to ${hostOf(targetOfRefusal(refusal))}, without CORS`,
  why: (refusal) =>
    text`The browser checks every answer on the way. The redirect to ${targetOfRefusal(refusal)} has no ${'Access-Control-Allow-Origin'}, so it was not followed.`,
  responsible: 'server',
  act: (refusal) =>
    text`On the redirect too, ${sendAllowOrigin(refusal)}. Or let the page call the target at once, which saves a request.`,
  fix: (refusal) => allowOrigin(refusal),
  otherwise: (refusal) => callTarget(refusal),
  examples: [
    {
      name: 'the file lies on another host',
      exchange: exchange({
        url: 'https://api.example/report',
        response: answer(302, [['Location', 'https://files.storage.example/report.pdf']]),
      }),
    },
  ],
});
