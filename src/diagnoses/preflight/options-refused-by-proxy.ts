import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { isApps, isProxied, runsWriter, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'options-refused-by-proxy',
  stage: 'preflight-in-front',
  fits: (context) => {
    const { status, writer } = context;
    if (!isPreflightError(context) || (status >= 500 && status !== 501)) return null;
    if (writer === null || isApps(context) || writer.layer === 'storage') return null;
    if (writer.layer === 'web-server' && !isProxied(context)) return null;
    const confidence = writer.confidence === 'hint' ? 'possible' : 'likely';
    return { confidence, evidence: facts(context) };
  },
  title: (context) => text`${writerName(context)} refused the preflight with ${context.status}`,
  why: (context) =>
    text`A rule of ${writerName(context)} lets ${'OPTIONS'} not through to the app behind it, so the app's CORS settings were never asked. The ${context.method} request itself was never sent.`,
  responsible: runsWriter,
  act: (context) =>
    text`In the settings of ${writerName(context)}, let ${'OPTIONS'} through to the app wherever ${context.method} is let through, or answer it there with CORS headers.`,
});
