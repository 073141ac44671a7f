import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isBareAnswerError } from './status-error.ts';
import { appSeen, inFrontOf, isProxied, writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

/** Frameworks whose CORS middleware keeps its headers on error answers (measured). */
const keepHeaders = new Set(['express', 'nest', 'hono', 'hapi', 'django']);

export default defineDiagnosis({
  id: 'add-header-without-always',
  stage: 'error-in-front',
  before: ['gateway-error', 'origin-callback-throws'],
  fits: (context) => {
    const front = inFrontOf(context);
    if (!isBareAnswerError(context) || front?.layer !== 'web-server') return null;
    if (context.status >= 502 && context.status <= 504) return null;
    const good = goodAnswers(context).filter(({ status }) => status < 400);
    // Headers that name Origin in Vary come from the app: a web server adds them without.
    if (good.length > 0) {
      return good.some(({ varies }) => varies) ? null : plausible(facts(context));
    }
    if (context.status < 500 || !keepHeaders.has(appSeen(context)?.id ?? '')) return null;
    return plausible(facts(context));
  },
  title: (context) =>
    context.writer?.id === inFrontOf(context)?.id
      ? text`${front(context)} returned ${context.status}, without CORS headers on errors`
      : text`${writerName(context)} returned ${context.status}, and ${front(context)} adds no CORS headers`,
  why: (context) =>
    text`By default, ${front(context)} adds headers only to successful responses, so the browser reports a CORS error instead of the ${context.status}.`,
  responsible: (context) => (isProxied(context) ? 'proxy' : 'server'),
  act: (context) =>
    text`First find out why ${`${context.method} ${context.address}`} fails with ${context.status}.${showErrors(context)}`,
});

function front(context: Context) {
  return [inFrontOf(context)?.title ?? 'the web server'];
}
