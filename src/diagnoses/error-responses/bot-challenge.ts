import { text, type Text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts, sent } from '../evidence.ts';
import { isStatusProblem } from './status-error.ts';
import { writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';
import { isImpervaPage } from './imperva-page.ts';

export default defineDiagnosis({
  id: 'bot-challenge',
  stage: 'interstitial',
  fits: (context) => {
    const marks = challenge(context);
    if (marks.length === 0 || context.refusal?.kind === 'network-error') return null;
    if (!isStatusProblem(context) && context.refusal?.kind !== 'no-allow-origin') return null;
    const evidence = [...marks, ...facts(context)];
    return plausible(evidence);
  },
  title: (context) => text`${writerName(context)} returned a bot check (${context.status})`,
  why: () =>
    text`Bot protection responded instead of the app, with a page that only a person can pass. A script can't show that page, and it has no CORS headers.`,
  responsible: 'cdn',
  act: ({ address, host }) =>
    text`In the bot protection of ${host}, add an exception for ${address} and for ${'OPTIONS'}. To continue now, open ${address} in a tab and pass the check there.`,
  fix: () => [],
});

const names = ['CF-Mitigated', 'X-Vercel-Mitigated', 'X-Amzn-Waf-Action', 'X-DD-B', 'X-Vercel-Challenge-Token'];

function challenge(context: Context): readonly Text[] {
  const value = get(context.headers, 'X-Amzn-Waf-Action');
  // The same header says `block` of a rule that lets nobody pass.
  if (value !== null && !/challenge|captcha/i.test(value)) return [];
  const named = names.flatMap((name) => sent(context, name));
  return named.length > 0 || !isImpervaPage(context) ? named : sent(context, 'Content-Type');
}
