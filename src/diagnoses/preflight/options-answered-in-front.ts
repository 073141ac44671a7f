import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { isApps, isProxied, runsWriter, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'options-answered-in-front',
  stage: 'answered-in-front',
  fits: (context) => {
    const { writer, phase, status } = context;
    if (!isBareSuccess(context) || phase !== 'preflight' || status >= 300) return null;
    if (writer === null || isApps(context) || writer.layer === 'storage' || !isProxied(context)) return null;
    return plausible(facts(context));
  },
  title: (context) =>
    text`${writerName(context)} handles the preflight itself (${context.status}), without CORS headers`,
  why: (context) =>
    text`A rule in ${writerName(context)} responds to ${'OPTIONS'} instead of the app, and headers that are set elsewhere don't apply to it. In nginx, an ${'if'} block with ${'return 204'} sends only the headers set inside it.`,
  responsible: runsWriter,
  act: (context) =>
    text`In ${writerName(context)}, add the CORS headers to that rule (in Apache, with ${'Header always set'}). Or pass ${'OPTIONS'} on to the app.`,
});
