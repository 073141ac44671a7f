import { text } from '../../wording/text.ts';
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
    return {
      confidence: writer.confidence === 'hint' ? 'possible' : 'likely',
      evidence: facts(context),
      ...(writer.confidence === 'hint'
        ? {
            unsure: {
              or: text`the app behind it answers ${'OPTIONS'} without CORS headers`,
              findOut: text`The log of the app shows whether the ${'OPTIONS'} arrived there.`,
            },
          }
        : {}),
    };
  },
  title: (context) =>
    text`${writerName(context)} answers the preflight itself (${context.status}), without CORS headers`,
  why: (context) =>
    text`A rule of ${writerName(context)} answers ${'OPTIONS'} instead of the app, and the headers that are set elsewhere do not count there. In nginx, an ${'if'} block with ${'return 204'} has only the headers that stand inside of it.`,
  responsible: runsWriter,
  act: (context) =>
    text`In ${writerName(context)}, add the CORS headers to that very rule (Apache: ${'Header always set'}), or let ${'OPTIONS'} through to the app.`,
});
