import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { corsSays, facts, sent } from '../evidence.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { hostsFile, usesOfCors, whyFetchedWithCors } from '../element-request.ts';
import { proxyOfApp } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

/** A font always needs CORS, and a script's tag cannot be told from a module: nothing shows that they could do without. */
const withChoice: ReadonlyMap<string, string> = new Map([
  ['image', 'image'],
  ['media', 'media file'],
  ['stylesheet', 'style sheet'],
]);

export default defineDiagnosis({
  id: 'crossorigin-without-cors',
  stage: 'scope',
  fits: (context) => {
    const { exchange: one, phase, cors } = context;
    if (!withChoice.has(one.type) || !isBareSuccess(context) || phase !== 'response') return null;
    if (cors?.ran !== 'did-not-run' || proxyOfApp(context) !== null) return null;
    const asked = text`the browser requested this ${[nameOf(context)]} with ${`Origin: ${context.origin}`}`;
    const evidence = [asked, ...facts(context), ...corsSays(context), ...sent(context, 'Content-Type')];
    return exact(evidence);
  },
  title: (context) => text`This ${[nameOf(context)]} needs CORS headers, and ${context.host} sends none`,
  why: whyFetchedWithCors,
  responsible: hostsFile,
  act: (context) => {
    const { refusal, host } = context;
    const headers = refusal === null ? [] : sendAllowOrigin(refusal);
    return text`On ${host}, ${headers}. Or, if the page ${usesOfCors(context)}, remove ${'crossorigin'} from the element.`;
  },
});

function nameOf({ exchange: { type } }: Context): string {
  return withChoice.get(type) ?? type;
}
