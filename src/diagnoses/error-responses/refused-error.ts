import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';

interface Both {
  /** Follows a headline. */
  readonly title: Text;
  /** Follows what there is to do. */
  readonly act: Text;
}

/**
 * An error that came with CORS headers of its own, which the browser refused: two faults, and the status is hidden by the
 * other one. null: the answer is no error of the server.
 */
export function failedAsWell({ phase, status, refusal, headers }: Context): Both | null {
  const isRefused = refusal?.kind === 'origin-not-allowed' || refusal?.kind === 'credentials-not-allowed';
  const hasCors = headers.some(([name]) => /^access-control-allow-origin$/i.test(name));
  if (phase !== 'response' || status < 500 || !isRefused || !hasCors) return null;
  return {
    title: text` (on a ${status})`,
    act: text` Then the page can read the ${status}, which is a separate error: look for it in the server's log.`,
  };
}
