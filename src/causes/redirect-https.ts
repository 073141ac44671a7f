import { headerOf, hopOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'redirect-https',
  explains: ['no-allow-origin'],
  matches: (refusal) =>
    refusal.phase === 'redirect' && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'https',
  title: () => text`The server redirects from ${'http://'} to ${'https://'}, without CORS`,
  why: () =>
    text`The redirect has no ${'Access-Control-Allow-Origin'}, and the browser checks every answer on the way. After it, the page would be called ${'null'}, because http and https are two sites.`,
  responsible: 'page',
  act: (refusal) => text`Call ${targetOfRefusal(refusal)} at once.`,
  fix: (refusal) => callTarget(refusal),
  otherwise: (refusal) => allowOrigin(refusal),
  examples: [
    {
      name: 'the proxy redirects everything to https',
      exchange: exchange({
        page: 'http://app.example',
        url: 'http://api.example/items',
        response: answer(301, [['Location', 'https://api.example/items']]),
      }),
    },
  ],
});
