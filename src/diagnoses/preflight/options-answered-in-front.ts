import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts } from '../evidence.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { isApps, isProxied, runsWriter, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'options-answered-in-front',
  stage: 'answered-in-front',
  fits: (context) => {
    const { writer, phase, status } = context;
    if (!isBareSuccess(context) || phase !== 'preflight' || status >= 300) return null;
    if (writer === null || isApps(context) || writer.layer === 'storage' || !isProxied(context)) return null;
    // A header of CORS that somebody set in that rule, and that a rule of the same kind leaves alone there.
    if (get(context.headers, 'Access-Control-Max-Age') !== null)
      return { confidence: 'likely', evidence: facts(context) };
    return {
      confidence: writer.confidence === 'hint' ? 'possible' : 'likely',
      evidence: facts(context),
      ...(writer.confidence === 'hint'
        ? {
            unsure: {
              or: text`the app behind it responds to ${'OPTIONS'} without CORS headers`,
              findOut: text`Check the app's log: it shows whether the ${'OPTIONS'} request arrived there.`,
            },
          }
        : {}),
    };
  },
  title: (context) =>
    text`${writerName(context)} answers the preflight itself (${context.status}), without CORS headers`,
  why: (context) =>
    text`A rule in ${writerName(context)} answers ${'OPTIONS'} instead of the app, and headers that are set elsewhere don't apply to it. In nginx, an ${'if'} block with ${'return 204'} sends only the headers set inside it.`,
  responsible: runsWriter,
  act: (context) =>
    text`In ${writerName(context)}, add the CORS headers to that rule (in Apache, with ${'Header always set'}). Or pass ${'OPTIONS'} on to the app.`,
});
