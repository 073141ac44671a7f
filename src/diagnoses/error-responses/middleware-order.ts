import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { isBareAnswerError } from './status-error.ts';
import { isApps, writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'middleware-order',
  stage: 'preflight-error',
  fits: (context) => {
    if (!isBareAnswerError(context) || ![400, 401, 403, 415, 422].includes(context.status)) return null;
    if (!isApps(context) || context.writer === null || context.writer.confidence === 'hint') return null;
    if (context.cors?.ran === 'ran-and-refused' || !knowsCors(context)) return null;
    return plausible(facts(context));
  },
  title: (context) => text`${writerName(context)} returned ${context.status} before its CORS middleware ran`,
  why: ({ host }) =>
    text`Other responses from ${host} have CORS headers, so CORS is configured. This error comes from something that runs before it, so the browser reports a CORS error instead.`,
  responsible: 'server',
  act: ({ status }) =>
    text`First fix the cause of the ${status}. Then run the CORS middleware before everything that can respond itself: authentication, body parser, validation.`,
});

/** True when this exchange's preflight or another answer of the host allowed the page. */
function knowsCors(context: Context): boolean {
  const preflight = context.exchange.hops[context.hop]?.preflight?.response?.headers ?? [];
  return get(preflight, 'Access-Control-Allow-Origin') !== null || goodAnswers(context).length > 0;
}
