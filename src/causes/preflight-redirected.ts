import { addressOf } from '../cors/url-parts.ts';
import { hopOf, statusOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { answerPreflight } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { callTarget, targetOfRefusal } from './redirect-target.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'preflight-redirected',
  explains: ['preflight-redirected'],
  title: (refusal) => text`The preflight was redirected (${statusOf(refusal)}) to ${targetOfRefusal(refusal)}`,
  why: (refusal) =>
    text`A preflight may not be redirected. So ${refusal.request.method} ${addressOf(hopOf(refusal).url)} was never sent.`,
  responsible: 'server',
  act: (refusal) =>
    text`Let ${serverOf(refusal)} answer ${'OPTIONS'} itself, before it redirects. Or let the page call ${targetOfRefusal(refusal)} at once.`,
  fix: (refusal) => answerPreflight(refusal),
  otherwise: (refusal) => callTarget(refusal),
  examples: [
    {
      name: 'a redirect to another path',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(302, [['Location', '/en/items']]),
      }),
    },
  ],
});
