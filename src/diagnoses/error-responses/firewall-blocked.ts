import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isStatusProblem } from './status-error.ts';
import { writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'firewall-blocked',
  stage: 'error-writer',
  fits: (context) => {
    const { status, writer, layers } = context;
    if (!isStatusProblem(context) || ![403, 405, 406, 409, 418].includes(status)) return null;
    const isEdge =
      writer?.layer === 'cdn' && writer.confidence !== 'hint' && status !== 405 && context.phase === 'response';
    if (writer?.layer !== 'firewall' && !isEdge) return null;
    const sure = layers.some(({ layer, wrote }) => layer === 'firewall' && wrote);
    return { confidence: sure ? 'certain' : 'likely', evidence: facts(context) };
  },
  title: (context) =>
    text`The firewall of ${writerName(context)} refused the ${[context.phase === 'preflight' ? 'preflight' : 'request']}: ${context.status}`,
  why: () =>
    text`A rule at the edge turned it away before it reached the app. That answer has no CORS headers, so the browser speaks of CORS.`,
  responsible: 'cdn',
  act: ({ host, address }) =>
    text`Find the rule in the firewall's log for ${host} and make an exception for ${address} and for ${'OPTIONS'}.`,
});
