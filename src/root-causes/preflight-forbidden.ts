import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { isPreflightError } from './status-error.ts';
import { runsWriter, writerName } from './who.ts';

export default defineRootCause({
  id: 'preflight-forbidden',
  matches: (context) =>
    isPreflightError(context) && context.status === 403
      ? {
          confidence: 'possible',
          evidence: facts(context),
          unsure: {
            or: text`a CORS layer refuses ${context.origin}, the method or a header with 403`,
            findOut: text`Send the same ${'OPTIONS'} with curl, once with an origin that is surely allowed. If it passes then, the list of origins is what refuses.`,
          },
        }
      : null,
  title: (context) => text`${writerName(context)} forbids the preflight with ${context.status}`,
  why: ({ method }) =>
    text`A login check, a protection against forged requests or the CORS layer itself says no to ${'OPTIONS'}. The ${method} request itself was never sent.`,
  responsible: runsWriter,
  act: ({ host }) =>
    text`See in the log of ${host} which part answered 403. Put CORS before every check, and let ${'OPTIONS'} pass.`,
  examples: [
    {
      name: 'something answers 403',
      exchange: exchange({ method: 'PUT', preflight: answer(403, [['Content-Type', 'application/json']]) }),
    },
  ],
});
