import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { corsSays, facts } from '../evidence.ts';
import { layerName } from '../origin/origin-not-on-the-list.ts';
import { corsRefused } from '../error-responses/status-error.ts';
import { frontSettingName, settingName } from '../cors-settings.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';
import { isOneRefused } from '../preflight/may-be-refused.ts';

export default defineDiagnosis({
  id: 'method-not-on-the-list',
  stage: 'not-allowed',
  fits: (context) => {
    const { cors, refusal, phase } = context;
    if (refusal?.kind === 'method-not-allowed' && !refusal.allowMethods.includes('*'))
      return exact([...corsSays(context), ...facts(context)]);
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (phase !== 'preflight' || !isRefused || !corsRefused(context) || cors?.refused !== 'method') return null;
    return plausible([...corsSays(context), ...facts(context)]);
  },
  alike: [
    {
      of: ['preflight-refused-silently'],
      when: (context) => isOneRefused(context, context.method),
      or: ({ method }) => text`only the method ${method} isn't allowed`,
      check: () =>
        text`Send the preflight with curl and ${'Access-Control-Request-Method: GET'}. If that response has CORS headers, it is the method.`,
    },
  ],
  title: (context) => {
    const list = frontSettingName(context, 'methods');
    return list === null
      ? text`${context.host} doesn't allow the method ${context.method}`
      : text`The method ${context.method} isn't allowed by ${list}`;
  },
  why: (context) => {
    const { method, headers } = context;
    const list = get(headers, 'Access-Control-Allow-Methods');
    return list === null
      ? text`${layerName(context)} handled the preflight and rejected the method ${method}. The browser didn't send the request.`
      : text`The preflight response allows ${list === '' ? ['no methods'] : list}, not ${method}. The browser didn't send the request.`;
  },
  responsible: 'server',
  act: (context) =>
    text`Add ${context.method} to ${settingName(context, 'methods') ?? text`the allowed methods on ${context.host}`}.`,
});
