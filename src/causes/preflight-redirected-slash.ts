import { headerOf, hopOf, isPreflight } from '../cors/refused-response.ts';
import { pathOf } from '../cors/url-parts.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-redirected-slash',
  explains: ['preflight-redirected', 'no-allow-origin'],
  matches: (refusal) =>
    isPreflight(refusal) && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'slash',
  title: (refusal) =>
    text`The server redirects ${pathOf(hopOf(refusal).url)} to ${pathOf(targetOfRefusal(refusal))}, which stops the preflight`,
  why: () => text`Only the slash at the end differs, but a preflight may not be redirected at all.`,
  responsible: 'page',
  act: (refusal) => text`Call ${targetOfRefusal(refusal)} at once.`,
  fix: (refusal) => callTarget(refusal),
  otherwise: (refusal) => answerPreflight(refusal),
  examples: [
    {
      name: 'Django adds the slash before CORS can answer',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(301, [['Location', '/items/']]),
      }),
    },
    {
      name: 'the slash is taken away',
      exchange: exchange({
        url: 'https://api.example/items/',
        method: 'PUT',
        preflight: answer(308, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Location', '/items'],
        ]),
      }),
    },
  ],
});
