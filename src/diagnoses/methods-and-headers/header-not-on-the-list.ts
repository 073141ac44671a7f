import { missingHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { corsSays, facts } from '../evidence.ts';
import { corsRefused } from '../error-responses/status-error.ts';
import type { Context } from '../context.ts';
import { frontSettingName, settingName } from '../cors-settings.ts';
import { isAddedOutside, typeName } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';
import { isOneRefused } from '../preflight/may-be-refused.ts';

export default defineDiagnosis({
  id: 'header-not-on-the-list',
  stage: 'not-allowed',
  fits: (context) => {
    const { cors, refusal, phase } = context;
    if (refusal?.kind === 'header-not-allowed' && !refusal.allowHeaders.includes('*'))
      return exact([...corsSays(context), ...facts(context)]);
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (phase !== 'preflight' || !isRefused || !corsRefused(context) || cors?.refused !== 'header') return null;
    return plausible([...corsSays(context), ...facts(context)]);
  },
  alike: [
    {
      of: ['preflight-refused-silently'],
      when: (context) => unsafeNames(context).some((name) => isOneRefused(context, name)),
      or: (context) =>
        text`only ${unsafeNames(context).length === 1 ? text`the request header` : text`one of the request headers`} ${enumerate(unsafeNames(context))} isn't allowed`,
      check: () =>
        text`Send the preflight with curl and without ${'Access-Control-Request-Headers'}. If that response has CORS headers, it is a request header.`,
    },
  ],
  title: (context) => {
    const [first = '', ...others] = names(context);
    if (added(context)) return text`Something outside the page adds ${first} to this ${[typeName(context.exchange)]}`;
    const list = frontSettingName(context, 'headers');
    if (list !== null) return text`The request header ${first} isn't allowed by ${list}`;
    const { host } = context;
    if (others.length === 0) return text`${host} doesn't allow the request header ${first}`;
    return others.length < 3
      ? text`${host} doesn't allow the request headers ${enumerate([first, ...others])}`
      : text`${host} doesn't allow ${others.length + 1} request headers, such as ${first}`;
  },
  why: (context) => {
    if (added(context))
      return text`A page can't set headers on a ${[typeName(context.exchange)]} request. A test tool or an extension adds ${enumerate(names(context))}, which makes the browser send a preflight, and ${context.host} doesn't allow it.`;
    const list = get(context.headers, 'Access-Control-Allow-Headers');
    const allows = list === null ? text`allows no request headers` : text`allows ${list}`;
    return text`The page sends ${enumerate(names(context))}, and the preflight response ${allows}. The browser didn't send the request.`;
  },
  responsible: (context) => (added(context) ? 'extension' : 'server'),
  act: (context) =>
    added(context)
      ? text`Limit ${enumerate(names(context))} to your own site: in Playwright with ${'page.route'} instead of ${'extraHTTPHeaders'}, in Puppeteer with request interception. If no test tool is involved, turn off the extension that adds it.`
      : text`Add ${enumerate(names(context))} to ${settingName(context, 'headers') ?? text`the allowed request headers on ${context.host}`}.`,
});

/** What a CORS middleware that refuses without a word allows unless it is told otherwise, by their documents. */
const defaults: Readonly<Record<string, readonly string[]>> = {
  'hapi-cors': ['accept', 'authorization', 'content-type', 'if-none-match'],
  'rs-cors': ['accept', 'content-type', 'x-requested-with'],
  'tomcat-cors': ['accept', 'content-type', 'origin', 'x-requested-with'],
  'jetty-cors': ['accept', 'content-type', 'origin', 'x-requested-with'],
  'gin-cors': ['content-length', 'content-type', 'origin'],
  'falcon-cors': [],
  'plack-cors': [
    'accept',
    'cache-control',
    'content-type',
    'if-modified-since',
    'keep-alive',
    'user-agent',
    'x-requested-with',
  ],
};

/** The headers that the answer does not allow; all that were asked for where it says nothing. */
function names({ refusal, cors, headers }: Context): readonly string[] {
  if (refusal === null) return [];
  const missing = missingHeaders(refusal);
  const asked = missing.length > 0 ? missing : refusal.request.unsafeHeaderNames;
  const byDefault = defaults[cors?.middleware[0]?.id ?? ''];
  const lacking = byDefault === undefined ? asked : asked.filter((name) => !byDefault.includes(name));
  // Only where the response doesn't say what it allows.
  return get(headers, 'Access-Control-Allow-Headers') === null && lacking.length > 0 ? lacking : asked;
}

function unsafeNames({ refusal }: Context): readonly string[] {
  return refusal?.request.unsafeHeaderNames ?? [];
}

/** The request is of a type on which no page sets this header. */
function added(context: Context): boolean {
  const [first] = names(context);
  return first !== undefined && isAddedOutside(context.exchange, first);
}
