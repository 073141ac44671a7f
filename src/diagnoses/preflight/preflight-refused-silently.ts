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
              or: text`it is only one of ${enumerate(candidates(context))} that is missing there`,
              findOut: text`Send the preflight with curl, each time without one of them: the answer that has CORS headers shows which one was refused.`,
            },
          }),
    };
  },
  title: (context) =>
    mayHaveRefused(context)
      ? text`${context.host} answers the preflight with a bare ${context.status}: probably a refusal`
      : text`${layerName(context)} refuses this preflight without saying why`,
  why: (context) =>
    text`The CORS layer answered and allowed nothing. That is how it says no to any of these: ${enumerate(candidates(context))}. The request itself was never sent.`,
  responsible: 'server',
  act: (context) =>
    text`Compare the CORS settings of ${context.host} with what the browser asked for: ${enumerate(candidates(context))}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});

const noneRan = {
  or: text`CORS is not set up at all, and the app answers ${'OPTIONS'} with nothing`,
  findOut: text`Ask with curl and an origin, a method and headers that are surely allowed: if that answer has no CORS headers either, CORS is not set up.`,
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
