import { text } from '../../wording/text.ts';
import { corsSays, facts } from '../evidence.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { appSeen, inFrontOf, proxyOfApp } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'header-removed-on-the-way',
  stage: 'removed',
  fits: (context) => {
    const { cors, phase } = context;
    if (!isBareSuccess(context) || phase !== 'response' || cors?.ran !== 'ran-and-refused') return null;
    if (appSeen(context) === null || inFrontOf(context) === null) return null;
    return plausible([...corsSays(context), ...facts(context)]);
  },
  alike: [
    {
      of: ['cors-never-configured'],
      when: (context) => proxyOfApp(context) !== null,
      or: () => text`the app sends the headers, and a proxy drops them or the ${'Origin'} header`,
      check: ({ origin }) => text`Send the request directly to the app with ${`Origin: ${origin}`}.`,
    },
  ],
  title: (context) =>
    text`${'Access-Control-Allow-Origin'} is missing behind ${front(context)}, although CORS is configured`,
  why: (context) =>
    text`The response has other traces of CORS, but not this header. Either ${front(context)} removes it, or ${app(context)} doesn't allow ${context.origin}.`,
  responsible: (context) => (inFrontOf(context)?.layer === 'cdn' ? 'cdn' : 'proxy'),
  act: (context) =>
    text`Search the settings of ${front(context)} for a rule that removes the header (in nginx, ${'proxy_hide_header'}). If there is none, add ${context.origin} to the allowed origins in the app.`,
});

function front(context: Parameters<typeof inFrontOf>[0]) {
  return [inFrontOf(context)?.title ?? 'the proxy'];
}

function app(context: Parameters<typeof appSeen>[0]) {
  return [appSeen(context)?.title ?? 'the app'];
}
