import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { isApps, isProxied, runsWriter, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'options-refused-by-proxy',
  stage: 'preflight-in-front',
  fits: (context) => {
    const { status, writer } = context;
    if (!isPreflightError(context) || (status >= 500 && status !== 501)) return null;
    if (writer === null || isApps(context) || writer.layer === 'storage') return null;
    if (writer.layer === 'web-server' && !isProxied(context)) return null;
    return writer.confidence === 'hint' ? null : plausible(facts(context));
  },
  alike: [
    {
      of: ['preflight-forbidden'],
      when: ({ writer }) => writer?.confidence === 'hint' && writer.layer !== 'app',
      or: () => text`something in front of the app rejects ${'OPTIONS'}`,
      check: () => text`Check the app's log: it shows whether the ${'OPTIONS'} request arrived there.`,
    },
  ],
  title: (context) => text`${writerName(context)} rejected the preflight with ${context.status}`,
  why: (context) =>
    text`A rule in ${writerName(context)} doesn't pass ${'OPTIONS'} on to the app, so the app's CORS settings had no effect. The browser didn't send the ${context.method} request.`,
  responsible: runsWriter,
  act: (context) =>
    text`In the configuration of ${writerName(context)}, allow ${'OPTIONS'} wherever ${context.method} is allowed. Or respond to ${'OPTIONS'} there with the CORS headers.`,
});
