import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';

/** The names in `Vary`, lower case. */
function varyOf(headers: HeaderList): readonly string[] {
  const names = (get(headers, 'Vary') ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '');
}

/** True when `Vary` says that the answer depends on the Origin header: only something that knows CORS writes that. */
export function namesOrigin(headers: HeaderList): boolean {
  const names = varyOf(headers);
  // Google's APIs put `Origin, X-Origin, Referer` on every answer, whether they know CORS there or not.
  return names.includes('origin') && !names.includes('x-origin');
}

/** True when `Vary` names the headers of a preflight. */
export function namesPreflight(headers: HeaderList): boolean {
  return varyOf(headers).some((name) => name.startsWith('access-control-request-'));
}
