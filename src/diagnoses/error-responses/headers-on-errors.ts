import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { inFrontOf } from '../responsible-party.ts';

/** Last sentence of an act about an error: who should put CORS headers on errors, so that the next one shows itself. */
export function showErrors(context: Context): Text {
  const { refusal, origin } = context;
  // An error whose CORS headers are right lacks nothing but the status.
  if (refusal === null || refusal.kind === 'preflight-not-ok' || origin === 'null') return [];
  // A platform writes its errors itself, whatever CDN hands them on.
  const front = context.writer?.layer === 'platform' ? null : inFrontOf(context);
  const always = front?.id === 'nginx' ? text` (${'add_header … always'})` : [];
  const who: Text = front === null ? ['the server'] : [front.title];
  return text` To see errors like this in future, have ${who} ${sendAllowOrigin(refusal)} on errors too${always}.`;
}
