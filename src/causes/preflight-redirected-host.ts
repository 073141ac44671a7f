import { headerOf, hopOf, isPreflight } from '../cors/refused-response.ts';
import { hostOf } from '../cors/url-parts.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-redirected-host',
  explains: ['preflight-redirected', 'no-allow-origin'],
  matches: (refusal) => {
    const shape = redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '');
    return isPreflight(refusal) && (shape === 'www' || shape === 'host');
  },
  title: (refusal) => text`${serverOf(refusal)} has moved to ${hostOf(targetOfRefusal(refusal))}`,
  why: (refusal) =>
    text`The server redirects to ${targetOfRefusal(refusal)}: same path, other host. A preflight may not be redirected, so the request was never sent.`,
  responsible: 'page',
  act: (refusal) => text`Call ${hostOf(targetOfRefusal(refusal))} instead of ${serverOf(refusal)}.`,
  fix: (refusal) => callTarget(refusal),
  examples: [
    {
      name: 'without www is redirected to with www',
      exchange: exchange({
        url: 'https://shop.example/api/items',
        method: 'PUT',
        preflight: answer(301, [['Location', 'https://www.shop.example/api/items']]),
      }),
    },
    {
      name: 'the API moved to another host',
      exchange: exchange({
        url: 'https://old-api.example/items',
        method: 'PUT',
        preflight: answer(308, [['Location', 'https://api.example/items']]),
      }),
    },
  ],
});
