import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { pathOf } from '../../cors/url-parts.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'headers-not-on-the-preflight',
  stage: 'scope',
  fits: (context) => {
    const { refusal, phase, url, cors } = context;
    if (refusal?.kind !== 'no-allow-origin' || phase !== 'preflight' || cors?.ran === 'ran-and-refused') return null;
    if (context.status >= 300 && ![404, 405, 501].includes(context.status)) return null;
    const path = pathOf(url);
    const same = goodAnswers(context).filter((one) => one.phase === 'response' && one.path === path);
    if (same.length === 0) return null;
    return { confidence: 'likely', evidence: [...facts(context), text`other answers of ${path} do have CORS headers`] };
  },
  title: ({ host, status }) => text`${host} sends CORS headers, but not on ${'OPTIONS'} (${status})`,
  why: ({ method }) =>
    text`The headers are set in the handlers, and ${'OPTIONS'} has none of its own: the framework answers it alone. So the browser never sends the ${method}.`,
  responsible: 'server',
  act: ({ address }) =>
    text`Add a handler for ${`OPTIONS ${address}`} that sends the same headers, or set them in a middleware before all handlers.`,
});
