import { pathOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { noSuchAddress } from '../error-responses/no-such-address.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis, type Alternative } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'path-outside-scope',
  stage: 'scope',
  fits: (context) => {
    const { refusal, cors, url, status, phase } = context;
    if (refusal?.kind !== 'no-allow-origin' || cors?.ran === 'ran-and-refused') return null;
    const isNo = status < 400 || (phase === 'preflight' && [404, 405, 501].includes(status));
    const good = goodAnswers(context);
    const elsewhere = good.find(({ path }) => path !== pathOf(url));
    if (!isNo || elsewhere === undefined || good.some(({ path }) => path === pathOf(url))) return null;
    const stopped = isPhp(context) ? ({ confidence: 'possible', unsure: scriptStopped } as const) : {};
    return {
      confidence: 'likely',
      ...(status === 404 ? { unsure: noSuchAddress } : stopped),
      evidence: [...facts(context), text`${elsewhere.path} on the same host has CORS headers, this path has none`],
    };
  },
  title: ({ host, url }) => text`CORS is configured on ${host}, but not for ${pathOf(url)}`,
  why: ({ host, url }) =>
    text`Other paths on ${host} allow this origin. The setting that says where CORS applies doesn't cover ${pathOf(url)}.`,
  responsible: 'server',
  act: (context) =>
    isNginx(context)
      ? text`In nginx, set the headers for ${pathOf(context.url)} too. A ${'location'} that has its own ${'add_header'} inherits none from the ${'server'} block: repeat them there.`
      : text`Extend the CORS configuration to ${pathOf(context.url)}: ${'CORS_URLS_REGEX'} in Django, ${'paths'} in Laravel, ${'resource'} in rack-cors, the mapping in Spring, otherwise the router that has the CORS middleware.`,
});

/** A script of PHP sends its own headers, and none once it has printed something. */
const scriptStopped: Alternative = {
  or: text`the PHP script printed a warning or stopped with an error before the line that sends the header`,
  findOut: text`Open the URL in a tab. A PHP error is at the top of the response or in PHP's error log.`,
};

/** An error that PHP prints goes out with 200 and as HTML. */
function isPhp({ layers, headers, phase }: Context): boolean {
  const isHtml = /^text\/html/i.test(get(headers, 'Content-Type') ?? '');
  return phase === 'response' && isHtml && layers.some(({ id }) => id === 'php');
}

/** nginx answered, and no app behind it left a mark. */
function isNginx(context: Context): boolean {
  return inFrontOf(context)?.id === 'nginx' && appSeen(context) === null;
}
