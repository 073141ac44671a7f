import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { pathOf } from '../../cors/url-parts.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

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
    return plausible([...facts(context), text`other responses from ${path} have CORS headers`]);
  },
  title: ({ host, status }) => text`${host} sends CORS headers, but not with ${'OPTIONS'} (${status})`,
  why: ({ method }) =>
    text`The route handlers set the headers, but ${'OPTIONS'} has no handler, so the framework responds without them. The browser didn't send the ${method} request.`,
  responsible: 'server',
  act: ({ address }) =>
    text`Add a handler for ${`OPTIONS ${address}`} that sends the same headers. Or set them in middleware that runs before all handlers.`,
});
