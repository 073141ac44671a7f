import { visible } from '../wording/text.ts';

const placeholder = 'https://your-page.example';

/** True for what a strict reader would call a serialised origin of a real host; others are written by nobody. */
function isOrigin(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?$/.test(value) && URL.canParse(value);
}

/** What stands on the allow-list, and what has to be said about it. */
export interface ChosenOrigin {
  readonly value: string;
  readonly notes: readonly string[];
}

/**
 * The one origin to allow: what the fix wants, else the page's own. What is no origin is not written.
 * @param wanted the value that the fix gives Access-Control-Allow-Origin, or null
 */
export function chooseOrigin(wanted: string | null, own: string, credentials: boolean): ChosenOrigin {
  if (wanted === '*' && !credentials) return { value: '*', notes: [] };
  const value = wanted === null || wanted === '*' ? own : wanted;
  if (isOrigin(value)) return { value, notes: [] };
  if (value === 'null' && !credentials) {
    return {
      value: '*',
      notes: [
        "The page's origin is `null`, which everybody's sandboxed frames share: `*` says openly what `null` hides.",
      ],
    };
  }
  const reason =
    value === 'null'
      ? 'The page\'s origin is `null`, which everybody\'s sandboxed frames share. Never trust it with credentials: give the page an origin (sandbox="allow-same-origin", or a server instead of a file) and write it here.'
      : `\`${visible(value)}\` is not an origin and was not written here. Put the page's origin in place of ${placeholder}.`;
  return { value: placeholder, notes: [reason] };
}
