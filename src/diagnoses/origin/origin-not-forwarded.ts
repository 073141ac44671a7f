import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { namesOrigin } from '../../layers/vary.ts';
import { facts, sent } from '../evidence.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'origin-not-forwarded',
  stage: 'partly-configured',
  fits: (context) => {
    const { headers, phase } = context;
    if (!isBareSuccess(context) || phase !== 'response' || namesOrigin(headers)) return null;
    const isStored = /\bpublic\b|s-maxage/i.test(get(headers, 'Cache-Control') ?? '');
    if (!isStored || inFrontOf(context)?.layer !== 'cdn' || appSeen(context) === null) return null;
    return {
      confidence: 'possible',
      evidence: [...facts(context), ...sent(context, 'Cache-Control'), text`the answer did not come from the cache`],
      unsure: {
        or: text`the app behind it sends no CORS headers for this page`,
        findOut: text`Ask the app directly, past the cache, with ${`Origin: ${context.origin}`}: if it answers with CORS headers, the cache takes the header away.`,
      },
    };
  },
  title: (context) => text`The app never saw ${'Origin'}: ${front(context)} probably takes it away`,
  why: (context) =>
    text`${front(context)} stands in front and keeps answers for everybody, which works only without the header ${'Origin'}. An app that is not told who asks allows nobody.`,
  responsible: 'cdn',
  act: (context) =>
    text`Let ${front(context)} hand ${'Origin'} on to the app and keep it in its key, and let the app send ${'Vary: Origin'} with ${context.address}.`,
});

function front(context: Parameters<typeof inFrontOf>[0]) {
  return [inFrontOf(context)?.title ?? 'the cache'];
}
