import { isAllowableOrigin } from '../policy/allowable.ts';
import type { Settings } from '../policy/settings.ts';
import { visible } from '../wording/text.ts';

const placeholder = 'https://your-page.example';

/** Who is allowed, and what has to be said about it. */
export interface ChosenOrigins {
  readonly everybody: boolean;
  readonly values: readonly string[];
  readonly notes: readonly string[];
}

/**
 * The origins to allow: what the fix wants, else the page's own, and those that passed before. Everybody, where everybody
 * may read already and no request has credentials. What is no origin is not written, and `null` never is.
 * @param wanted the value that the fix gives Access-Control-Allow-Origin, or null
 * @param before what the host was seen to allow
 */
export function chooseOrigins(
  wanted: string | null,
  own: string,
  credentials: boolean,
  before: Pick<Settings, 'everybody' | 'origins'>,
): ChosenOrigins {
  const isOpen = !credentials && (before.everybody || wanted === '*');
  if (isOpen) return { everybody: true, values: [], notes: [] };
  const value = wanted === null || wanted === '*' ? own : wanted;
  const kept = before.origins.filter((origin) => isAllowableOrigin(origin) && origin !== value);
  if (isAllowableOrigin(value)) return { everybody: false, values: [value, ...kept], notes: [] };
  if (value === 'null' && !credentials) {
    const note =
      "The page's origin is `null`, the same for every sandboxed frame and every file. `*` allows it, and everybody else: for public data only.";
    return { everybody: true, values: [], notes: [note] };
  }
  const reason =
    value === 'null'
      ? 'The page\'s origin is `null`, the same for every sandboxed frame and every file. Never allow it with credentials: give the page an origin (sandbox="allow-same-origin", or a server instead of a file) and list that origin here.'
      : `\`${visible(value)}\` isn't an origin, so it's left out. Replace ${placeholder} with your page's origin.`;
  return { everybody: false, values: [placeholder, ...kept], notes: [reason] };
}
