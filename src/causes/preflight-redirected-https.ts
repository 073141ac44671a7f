import { addressOf } from '../cors/url-parts.ts';
import { headerOf, hopOf, isPreflight, statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { answer, exchange } from './example.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-redirected-https',
  explains: ['preflight-redirected', 'no-allow-origin'],
  matches: (refusal) =>
    isPreflight(refusal) && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'https',
  title: (refusal) => text`${statusOf(refusal)} from ${'http://'} to ${'https://'} stops the preflight`,
  why: (refusal) =>
    text`A preflight may not be redirected, not even to the same address over ${'https://'}. Other tools follow such a redirect without a word; here ${addressOf(hopOf(refusal).url)} has to be right at once.`,
  responsible: 'page',
  act: (refusal) => text`Call ${targetOfRefusal(refusal)} instead.`,
  fix: (refusal) => callTarget(refusal),
  examples: [
    {
      name: 'the proxy redirects everything to https',
      exchange: exchange({
        page: 'http://app.example',
        url: 'http://api.example/items',
        method: 'PUT',
        preflight: answer(301, [['Location', 'https://api.example/items']]),
      }),
    },
  ],
});
