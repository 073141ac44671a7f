import { pathOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

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
    const evidence = [...facts(context), text`${elsewhere.path} on the same host has CORS headers, this path has none`];
    return plausible(evidence);
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

/** nginx answered, and no app behind it left a mark. */
function isNginx(context: Context): boolean {
  return inFrontOf(context)?.id === 'nginx' && appSeen(context) === null;
}
