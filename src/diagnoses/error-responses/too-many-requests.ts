import { text } from '../../wording/text.ts';
import { facts, sent } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { runsWriter, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'too-many-requests',
  stage: 'error-writer',
  before: ['storage-bucket-rules'],
  fits: (context) =>
    isStatusProblem(context) && context.status === 429
      ? { confidence: 'certain', evidence: [...facts(context), ...sent(context, 'Retry-After')] }
      : null,
  title: (context) => text`The real problem: too many requests for ${writerName(context)}, ${context.status}`,
  why: ({ phase }) =>
    text`A rate limit turned the ${[phase === 'preflight' ? 'preflight' : 'request']} away. That answer has no CORS headers or no ok status, so the browser speaks of CORS.`,
  responsible: runsWriter,
  act: (context) => text`Ask less often, or raise the limit and do not count ${'OPTIONS'}.${showErrors(context)}`,
});
