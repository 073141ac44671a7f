import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { isSafelistedMethod } from '../../cors/methods.ts';
import { corsSays, facts, goodAnswers } from '../evidence.ts';
import { layerName } from '../origin/origin-not-on-the-list.ts';
import { corsRefused, mayHaveRefused } from '../error-responses/status-error.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../../cors/model.ts';
import { headerOf, headersOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-refused-silently',
  stage: 'refused-silently',
  explains: ['no-allow-origin'],
  when: (refusal) => isPreflight(refusal) && statusOf(refusal) < 500 && refusedAltogether(refusal),
  fits: (context) => {
    const { refusal, phase } = context;
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (!isRefused || phase !== 'preflight' || !corsRefused(context)) return null;
    const [first, ...others] = candidates(context);
    if (mayHaveRefused(context)) {
      return { confidence: 'possible', evidence: [...corsSays(context), ...facts(context)], unsure: noneRan };
    }
    return {
      confidence: others.length === 0 ? 'likely' : 'possible',
      evidence: [...corsSays(context), ...facts(context)],
      ...(first === undefined || others.length === 0
        ? {}
        : {
            unsure: {
              or: text`only one of ${enumerate(candidates(context))} isn't allowed`,
              findOut: text`Send the preflight with curl, each time without one of them. The response that has CORS headers shows which one isn't allowed.`,
            },
          }),
    };
  },
  title: (context) =>
    mayHaveRefused(context)
      ? text`${context.host} probably rejected the preflight: ${context.status} without CORS headers`
      : text`${layerName(context)} rejected the preflight without saying why`,
  why: (context) =>
    text`CORS middleware responds without CORS headers if any of these isn't allowed: ${enumerate(candidates(context))}. The browser didn't send the request.`,
  responsible: 'server',
  act: (context) =>
    text`In the CORS settings of ${context.host}, make sure all of these are allowed: ${enumerate(candidates(context))}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});

const noneRan = {
  or: text`CORS isn't configured at all, and the app returns an empty response to ${'OPTIONS'}`,
  findOut: text`Send the preflight with curl and an origin, a method and headers that are allowed. If that response has no CORS headers either, CORS isn't configured.`,
};

/** What it can have refused: what other answers of the host allow is out, and so is what needs no permission. */
function candidates(context: Context): readonly string[] {
  const { origin, method, refusal } = context;
  const unsafe = refusal?.request.unsafeHeaderNames ?? [];
  return [
    ...(goodAnswers(context).length > 0 ? [] : [origin]),
    ...(isSafelistedMethod(method) ? [] : [method]),
    ...unsafe,
  ];
}

function refusedAltogether(refusal: Refusal): boolean {
  const varies = /access-control-request-method/i.test(headerOf(refusal, 'Vary') ?? '');
  return varies && !headersOf(refusal).some(([name]) => /^access-control-(?:allow-|max-age)/i.test(name));
}
