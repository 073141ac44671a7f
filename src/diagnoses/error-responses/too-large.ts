import { text } from '../../wording/text.ts';
import { errorWithoutCors } from './error-without-cors.ts';
import { runsWriter, writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';

export default errorWithoutCors({
  id: 'too-large',
  stage: 'preflight-error',
  statuses: (status) => status === 413 || status === 414 || status === 431,
  title: (context) => text`The request is too large for ${writerName(context)} (${context.status})`,
  because: (context) =>
    text`${writerName(context)} has a limit for ${[what(context.status)]}, and rejected the request before the CORS middleware ran.`,
  responsible: runsWriter,
  act: (context) => text`Send less, or raise the limit in ${writerName(context)}${limit(context)}.`,
});

function what(status: number): string {
  if (status === 413) return 'the body';
  return status === 414 ? 'the URL' : 'the headers';
}

function limit({ writer, status }: Context) {
  if (writer?.id === 'nginx')
    return text` (${status === 413 ? 'client_max_body_size' : 'large_client_header_buffers'})`;
  return writer?.id === 'express' && status === 413
    ? text` (${'express.json({ limit })'}), and run ${'cors()'} before it`
    : [];
}
