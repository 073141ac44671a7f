import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { facts, sent } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { isPreflightError } from './status-error.ts';
import { writerName } from './who.ts';

export default defineRootCause({
  id: 'gateway-without-options',
  matches: (context) =>
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
  examples: [
    {
      name: 'API Gateway has no OPTIONS method',
      exchange: exchange({
        url: 'https://a1b2.execute-api.eu-central-1.amazonaws.com/prod/items',
        method: 'PUT',
        preflight: answer(403, [
          ['x-amzn-RequestId', '1'],
          ['x-amz-apigw-id', '1'],
          ['x-amzn-ErrorType', 'MissingAuthenticationTokenException'],
        ]),
      }),
    },
  ],
});
