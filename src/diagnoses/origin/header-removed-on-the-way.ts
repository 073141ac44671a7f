import { text } from '../../wording/text.ts';
import { corsSays, facts } from '../evidence.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'header-removed-on-the-way',
  stage: 'removed',
  fits: (context) => {
    const { cors, phase } = context;
    if (!isBareSuccess(context) || phase !== 'response' || cors?.ran !== 'ran-and-refused') return null;
    if (appSeen(context) === null || inFrontOf(context) === null) return null;
    return {
      confidence: 'possible',
      evidence: [...corsSays(context), ...facts(context)],
      unsure: {
        or: text`the list of origins in the app lacks ${context.origin}`,
        findOut: text`Ask the app directly, past the layer in front of it, with ${`Origin: ${context.origin}`}: if that answer has ${'Access-Control-Allow-Origin'}, it is removed on the way.`,
      },
    };
  },
  title: (context) =>
    text`${front(context)} or ${app(context)} behind it keeps ${'Access-Control-Allow-Origin'} from ${context.origin}`,
  why: (context) =>
    text`The answer has other marks of CORS, so CORS is set up, and the header that counts is missing. Either ${front(context)} removes it, or ${app(context)} does not know this origin.`,
  responsible: (context) => (inFrontOf(context)?.layer === 'cdn' ? 'cdn' : 'proxy'),
  act: (context) =>
    text`Search the settings of ${front(context)} for a rule that drops the header (nginx: ${'proxy_hide_header'}). If there is none, add ${context.origin} to the list in the app.`,
});

function front(context: Parameters<typeof inFrontOf>[0]) {
  return [inFrontOf(context)?.title ?? 'the proxy'];
}

function app(context: Parameters<typeof appSeen>[0]) {
  return [appSeen(context)?.title ?? 'the app'];
}
