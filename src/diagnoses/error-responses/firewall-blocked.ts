import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isStatusProblem } from './status-error.ts';
import { writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';

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
    return (sure ? exact : plausible)(facts(context));
  },
  title: (context) =>
    text`The firewall of ${writerName(context)} rejected the ${[context.phase === 'preflight' ? 'preflight' : 'request']} (${context.status})`,
  why: () =>
    text`A firewall rule rejected it before it reached the app. The response has no CORS headers, so the browser reports a CORS error.`,
  responsible: 'cdn',
  act: ({ host, address }) =>
    text`Find the rule in the firewall's log for ${host}, and add an exception for ${address} and for ${'OPTIONS'}.`,
});
