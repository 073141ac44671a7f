import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { corsSays, facts } from '../evidence.ts';
import { layerName } from '../origin/origin-not-on-the-list.ts';
import { corsRefused, mayHaveRefused } from '../error-responses/status-error.ts';
import type { Refusal } from '../../cors/model.ts';
import { headerOf, headersOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';
import { asksForAuthorization } from './asks-for-authorization.ts';
import { mayBeRefused } from './may-be-refused.ts';

export default defineDiagnosis({
  id: 'preflight-refused-silently',
  stage: 'refused-silently',
  explains: ['no-allow-origin'],
  when: (refusal) => isPreflight(refusal) && statusOf(refusal) < 500 && refusedAltogether(refusal),
  fits: (context) => {
    const { refusal, phase } = context;
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (!isRefused || phase !== 'preflight' || !corsRefused(context)) return null;
    return plausible([...corsSays(context), ...facts(context)]);
  },
  alike: [
    {
      of: ['preflight-bad-request'],
      when: (context) => !asksForAuthorization(context),
      or: () => text`CORS middleware rejects the preflight with 400`,
      check: () => text`Send the ${'OPTIONS'} request with curl and read the response body.`,
    },
  ],
  title: (context) =>
    mayHaveRefused(context)
      ? text`${context.host} rejected the preflight: ${context.status} without CORS headers`
      : text`${layerName(context)} rejected the preflight without saying why`,
  why: (context) =>
    text`CORS middleware responds without CORS headers if any of these isn't allowed: ${enumerate(mayBeRefused(context))}. The browser didn't send the request.`,
  responsible: 'server',
  act: (context) =>
    text`In the CORS settings of ${context.host}, make sure all of these are allowed: ${enumerate(mayBeRefused(context))}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});

function refusedAltogether(refusal: Refusal): boolean {
  const varies = /access-control-request-method/i.test(headerOf(refusal, 'Vary') ?? '');
  return varies && !headersOf(refusal).some(([name]) => /^access-control-(?:allow-|max-age)/i.test(name));
}
