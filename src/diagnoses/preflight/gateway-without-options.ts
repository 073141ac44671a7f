import { text } from '../../wording/text.ts';
import { facts, sent } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'gateway-without-options',
  stage: 'error-writer',
  fits: (context) =>
    isPreflightError(context) &&
    context.status < 500 &&
    context.status !== 401 &&
    context.layers.some(({ layer }) => layer === 'gateway') &&
    context.writer?.layer !== 'app'
      ? plausible([...facts(context), ...sent(context, 'x-amzn-errortype')])
      : null,
  title: (context) => text`${writerName(context)} rejected the preflight with ${context.status}`,
  why: () =>
    text`The gateway has no ${'OPTIONS'} method for this path, or requires authorization for it. The preflight didn't reach the app behind it.`,
  responsible: 'gateway',
  act: ({ address }) =>
    text`In the gateway, enable CORS for ${address} or add an ${'OPTIONS'} method without authorization. Then deploy the API again.`,
});
