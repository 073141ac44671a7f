import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { facts, sent } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { showErrors } from './show-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { runsWriter, writerName } from './who.ts';

export default defineRootCause({
  id: 'too-many-requests',
  matches: (context) =>
    isStatusProblem(context) && context.status === 429
      ? { confidence: 'certain', evidence: [...facts(context), ...sent(context, 'Retry-After')] }
      : null,
  title: (context) => text`The real problem: too many requests for ${writerName(context)}, ${context.status}`,
  why: ({ phase }) =>
    text`A rate limit turned the ${[phase === 'preflight' ? 'preflight' : 'request']} away. That answer has no CORS headers or no ok status, so the browser speaks of CORS.`,
  responsible: runsWriter,
  act: (context) => text`Ask less often, or raise the limit and do not count ${'OPTIONS'}.${showErrors(context)}`,
  examples: [
    { name: 'a rate limit', exchange: exchange({ response: answer(429, [['Retry-After', '30']]) }) },
    { name: 'a rate limit that counts preflights', exchange: exchange({ method: 'PUT', preflight: answer(429) }) },
  ],
});
