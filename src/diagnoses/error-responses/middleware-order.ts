import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { isBareAnswerError } from './status-error.ts';
import { isApps, writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'middleware-order',
  stage: 'preflight-error',
  fits: (context) => {
    if (!isBareAnswerError(context) || ![400, 401, 403, 415, 422].includes(context.status)) return null;
    if (!isApps(context) || context.writer === null || context.writer.confidence === 'hint') return null;
    if (context.cors?.ran === 'ran-and-refused' || !knowsCors(context)) return null;
    return { confidence: 'likely', evidence: facts(context) };
  },
  title: (context) => text`The real problem: ${context.status}, which ${writerName(context)} sent before CORS`,
  why: ({ host }) =>
    text`Other answers of ${host} have CORS headers, so CORS is set up. This error came from something that runs before it, and so it has none, and the browser speaks of CORS.`,
  responsible: 'server',
  act: ({ status }) =>
    text`First heal what the ${status} is about. Then put the CORS middleware before everything that can answer by itself: login check, body parser, validation.`,
});

/** True when this exchange's preflight or another answer of the host allowed the page. */
function knowsCors(context: Context): boolean {
  const preflight = context.exchange.hops[context.hop]?.preflight?.response?.headers ?? [];
  return get(preflight, 'Access-Control-Allow-Origin') !== null || goodAnswers(context).length > 0;
}
