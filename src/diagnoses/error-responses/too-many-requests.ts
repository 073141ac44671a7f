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
  title: (context) => text`Too many requests for ${writerName(context)} (${context.status})`,
  why: ({ phase }) =>
    text`A rate limit rejected the ${[phase === 'preflight' ? 'preflight' : 'request']}, so the browser reports a CORS error instead of the status.`,
  responsible: runsWriter,
  act: (context) =>
    text`Send fewer requests, or raise the limit and exclude ${'OPTIONS'} from it.${showErrors(context)}`,
});
