import { text, type Text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { brokenBehind, isApps, writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';
import { mayBeApps503 } from './unavailable.ts';

export default defineDiagnosis({
  id: 'gateway-error',
  stage: 'error-in-front',
  fits: (context) => {
    const { writer } = context;
    if (!isStatusProblem(context) || !isGateway(context)) return null;
    const sure = writer !== null && writer.confidence !== 'hint' && !isApps(context);
    const evidence = facts(context);
    return sure || mayBeApps503(context) ? exact(evidence) : plausible(evidence);
  },
  title: (context) =>
    isUnavailable(context)
      ? text`${writerName(context)} returned ${context.status}: service unavailable`
      : text`${writerName(context)} returned ${context.status}: it couldn't reach the app`,
  why: (context) =>
    isUnavailable(context)
      ? text`${unavailable(context)} The error page has no CORS headers, so the browser reports a CORS error instead of the ${context.status}.`
      : text`${writerName(context)} returns this error itself when the app behind it doesn't respond. The error page has no CORS headers, so the browser reports a CORS error instead of the ${context.status}.`,
  responsible: brokenBehind,
  act: (context) =>
    text`Check that the app behind ${context.host} is running, then look in its log.${showErrors(context)}`,
});

/** 503 of the app itself, of nginx, or of nobody that says who it is; platforms say it for an app that does not run. */
function isUnavailable({ status, writer }: Context): boolean {
  return status === 503 && (writer === null || writer.layer === 'app' || /^(?:in-front|nginx)$/.test(writer.id));
}

function unavailable({ status, writer }: Context): Text {
  return writer?.id === 'nginx'
    ? text`nginx returns ${status} when a limit is reached, during maintenance, and when no upstream is available.`
    : text`The app is down, overloaded or in maintenance.`;
}

/** 502 and 503; 520 to 530 where Cloudflare does not reach the server; lighttpd says 500 when its backend breaks off. */
function isGateway({ status, writer }: Context): boolean {
  if (status === 502 || status === 503 || (status >= 520 && status <= 530 && status !== 522 && status !== 524))
    return true;
  return (
    status === 500 &&
    writer?.layer !== undefined &&
    writer.confidence !== 'hint' &&
    ['web-server', 'proxy'].includes(writer.layer)
  );
}
