import { text, type Text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { brokenBehind, isApps, writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'gateway-error',
  stage: 'error-in-front',
  fits: (context) => {
    const { status, writer } = context;
    if (!isStatusProblem(context) || !isGateway(context)) return null;
    const sure = writer !== null && writer.confidence !== 'hint' && !isApps(context);
    const evidence = facts(context);
    if (status === 503 && writer?.id === 'nginx') return { confidence: 'likely', evidence, unsure: limited };
    if (status === 503 && !sure && !signsItself(context)) return { confidence: 'likely', evidence, unsure: byApp };
    return { confidence: sure ? 'certain' : 'likely', evidence };
  },
  title: (context) =>
    isUnavailable(context)
      ? text`The real problem: ${writerName(context)} says ${context.status}, not available`
      : text`The real problem: ${writerName(context)} answered ${context.status}, the app did not`,
  why: (context) =>
    isUnavailable(context)
      ? text`${unavailable(context)} The error has no CORS headers, so the browser hides it from the page and speaks of CORS.`
      : text`${writerName(context)} writes this error itself when the app behind it does not answer. It has no CORS headers, so the browser hides it from the page and speaks of CORS.`,
  responsible: brokenBehind,
  act: (context) =>
    text`Whoever runs the app behind ${context.host}: see in its log whether it runs and why it did not answer.${showErrors(context)}`,
});

const byApp = {
  or: text`the app itself says that it is overloaded or in maintenance`,
  findOut: text`If the log of the app shows the request, the app wrote the 503.`,
};

/** nginx says 502 when it does not reach the app; its 503 comes from `limit_req`, `limit_conn` or a `return 503`. */
const limited = {
  or: text`the app runs, and a limit (${'limit_req'}, ${'limit_conn'}) or a maintenance page of nginx answered instead`,
  findOut: text`The error log of nginx names the limit. Nothing there: look for ${'return 503'} in its settings.`,
};

/** 503 of the app itself, of nginx, or of nobody that says who it is; platforms say it for an app that does not run. */
function isUnavailable({ status, writer }: Context): boolean {
  return status === 503 && (writer === null || writer.layer === 'app' || /^(?:in-front|nginx)$/.test(writer.id));
}

function unavailable({ status, writer }: Context): Text {
  return writer?.id === 'nginx'
    ? text`nginx says ${status} when a limit is reached, in maintenance, and when it knows no app that it could ask.`
    : text`${status} says that nobody can answer now: the app is down, overloaded or in maintenance.`;
}

/** An app that leaves its mark on its errors too. */
function signsItself({ writer }: Context): boolean {
  return writer?.layer === 'app' && writer.confidence !== 'hint';
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
