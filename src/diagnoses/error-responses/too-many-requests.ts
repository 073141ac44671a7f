import { text } from '../../wording/text.ts';
import { facts, sent } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { runsWriter, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'too-many-requests',
  stage: 'error-writer',
  before: ['storage-bucket-rules'],
  fits: (context) =>
    isStatusProblem(context) && context.status === 429
      ? exact([...facts(context), ...sent(context, 'Retry-After')])
      : null,
  alike: [
    {
      of: ['gateway-error'],
      // nginx returns 502 where it doesn't reach the app; its 503 comes from `limit_req`, `limit_conn` or a `return 503`.
      when: ({ status, writer }) => status === 503 && writer?.id === 'nginx',
      or: () =>
        text`the app is running, and an nginx limit (${'limit_req'}, ${'limit_conn'}) or maintenance page returned the 503`,
      check: () =>
        text`Check nginx's error log: it names the limit. If it doesn't, look for ${'return 503'} in its configuration.`,
    },
  ],
  title: (context) => text`Too many requests for ${writerName(context)} (${context.status})`,
  why: ({ phase }) =>
    text`A rate limit rejected the ${[phase === 'preflight' ? 'preflight' : 'request']}, so the browser reports a CORS error instead of the status.`,
  responsible: runsWriter,
  act: (context) =>
    text`Send fewer requests, or raise the limit and exclude ${'OPTIONS'} from it.${showErrors(context)}`,
});
