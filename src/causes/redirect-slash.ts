import { headerOf, hopOf } from '../cors/refused-response.ts';
import { pathOf } from '../cors/url-parts.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'redirect-slash',
  explains: ['no-allow-origin'],
  matches: (refusal) =>
    refusal.phase === 'redirect' && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'slash',
  title: (refusal) =>
    text`The server redirects ${pathOf(hopOf(refusal).url)} to ${pathOf(targetOfRefusal(refusal))}, without CORS`,
  why: () =>
    text`Only the slash at the end differs. The redirect itself has no ${'Access-Control-Allow-Origin'}, and the browser checks every answer on the way.`,
  responsible: 'page',
  act: (refusal) =>
    text`Call ${targetOfRefusal(refusal)} at once. Or let the server ${sendAllowOrigin(refusal)} on redirects too.`,
  fix: (refusal) => callTarget(refusal),
  otherwise: (refusal) => allowOrigin(refusal),
  examples: [
    {
      name: 'the framework adds the slash',
      exchange: exchange({ response: answer(301, [['Location', 'https://api.example/items/']]) }),
    },
  ],
});
