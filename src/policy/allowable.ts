import { isToken } from '../cors/headers.ts';
import { parseUrl } from '../cors/origin.ts';

/**
 * True for the serialised origin of a real host, of any scheme (`capacitor://localhost`, `chrome-extension://…`). `null` is
 * none: every sandboxed frame of every site has it. What is no origin is never allowed, because no page has it.
 */
export function isAllowableOrigin(value: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\/(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?$/.test(value) && parseUrl(value) !== null
  );
}

/** The elements of a `#token` list that are tokens, without the empty ones: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1 */
export function tokensIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(',').map((element) => element.trim())).filter(isToken);
}
