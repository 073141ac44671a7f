import { text } from '../../wording/text.ts';
import { facts, sent } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'gateway-without-options',
  stage: 'error-writer',
  fits: (context) =>
    isPreflightError(context) &&
    context.status < 500 &&
    context.status !== 401 &&
    context.layers.some(({ layer }) => layer === 'gateway') &&
    context.writer?.layer !== 'app'
      ? { confidence: 'likely', evidence: [...facts(context), ...sent(context, 'x-amzn-errortype')] }
      : null,
  title: (context) => text`${writerName(context)} lets no preflight through: ${context.status}`,
  why: (context) =>
    text`The gateway has no method ${'OPTIONS'} for this address, or it asks it for a key. The app behind ${writerName(context)} was never asked.`,
  responsible: 'gateway',
  act: ({ address }) =>
    text`In the gateway, switch CORS on for ${address} or add a method ${'OPTIONS'} without authorization, and deploy it again.`,
});
