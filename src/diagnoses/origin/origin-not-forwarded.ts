import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { namesOrigin } from '../../layers/vary.ts';
import { facts, sent } from '../evidence.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'origin-not-forwarded',
  stage: 'partly-configured',
  fits: (context) => {
    const { headers, phase } = context;
    if (!isBareSuccess(context) || phase !== 'response' || namesOrigin(headers)) return null;
    const isStored = /\bpublic\b|s-maxage/i.test(get(headers, 'Cache-Control') ?? '');
    if (!isStored || inFrontOf(context)?.layer !== 'cdn' || appSeen(context) === null) return null;
    return plausible([
      ...facts(context),
      ...sent(context, 'Cache-Control'),
      text`the response didn't come from the cache`,
    ]);
  },
  title: (context) => text`${front(context)} doesn't forward ${'Origin'} to the app`,
  why: (context) =>
    text`${front(context)} caches one response for all origins. If it drops the ${'Origin'} header, the app can't tell that the request is cross-origin and sends no CORS headers.`,
  responsible: 'cdn',
  act: (context) =>
    text`Configure ${front(context)} to forward ${'Origin'} and to include it in the cache key, and send ${'Vary: Origin'} from the app for ${context.address}.`,
});

function front(context: Parameters<typeof inFrontOf>[0]) {
  return [inFrontOf(context)?.title ?? 'the cache'];
}
