import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';
import { mayBeApps503 } from './unavailable.ts';

export default defineDiagnosis({
  id: 'server-error-without-cors',
  stage: 'server-error',
  fits: (context) =>
    isStatusProblem(context) && context.status >= 500 && context.status !== 501
      ? (context.writer === null ? plausible : exact)(facts(context))
      : null,
  alike: [
    {
      of: ['gateway-error'],
      when: mayBeApps503,
      or: () => text`the app itself returned 503, because of overload or maintenance`,
      check: () => text`Check the app's log. If the request is there, the app returned the 503.`,
    },
    {
      of: ['origin-callback-throws'],
      or: () => text`the app itself failed, and CORS isn't configured for this path`,
      check: () =>
        text`Check the app's log: ${'Not allowed by CORS'} comes from the callback, any other error from the app.`,
    },
  ],
  title: (context) => text`${writerName(context)} failed with ${context.status}`,
  why: ({ phase, status }) =>
    phase === 'preflight'
      ? text`The server failed on the preflight. The browser didn't send the request.`
      : text`The server failed, and its error page has no CORS headers, so the browser reports a CORS error instead of the ${status}.`,
  responsible: 'server',
  act: (context) =>
    text`Look in the log of ${context.host} for the error behind ${`${context.phase === 'preflight' ? 'OPTIONS' : context.method} ${context.address}`}.${showErrors(context)}`,
});
