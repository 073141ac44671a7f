import { addressOf } from '../cors/url-parts.ts';
import { contentType, serverOf } from '../wording/response.ts';
import { hopOf, statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'orb-error-answer',
  explains: ['blocked-by-orb'],
  matches: (refusal) => statusOf(refusal) >= 400,
  title: (refusal) => text`The real problem: ${serverOf(refusal)} answered ${statusOf(refusal)}`,
  why: (refusal) =>
    text`The tag wanted an image, script or style, and got an error page: ${contentType(refusal)}. The browser keeps such answers from the page (${refusal.error}); that is a protection of its own, not CORS.`,
  responsible: 'server',
  act: (refusal) => text`Check the address ${addressOf(hopOf(refusal).url)}, and why it answers ${statusOf(refusal)}.`,
  fix: () => [],
  examples: [
    {
      name: 'an image that does not exist',
      exchange: exchange({
        mode: 'no-cors',
        type: 'image',
        url: 'https://cdn.example/logo.png',
        response: answer(404, [['Content-Type', 'text/html']]),
        error: 'net::ERR_BLOCKED_BY_ORB',
      }),
    },
  ],
});
