import { pageOriginOf } from '../../cors/request-at.ts';
import type { Refusal } from '../../cors/model.ts';
import { headerOf, hopOf } from '../../cors/refused-response.ts';
import type { Edit } from '../../fixes/edit.ts';
import { targetOf } from './redirect-shape.ts';

/** Where the refused answer redirects to: the full URL, or `Location` as it stands there when it is none. */
export function targetOfRefusal(refusal: Refusal): string {
  const location = headerOf(refusal, 'Location') ?? '';
  return targetOf(hopOf(refusal).url, location) ?? location;
}

/** The page calls the target of the redirect at once; nothing when that is no HTTP(S) address. */
export function callTarget(refusal: Refusal): readonly Edit[] {
  const isSecure = pageOriginOf(refusal.exchange).startsWith('https:');
  // A page on https can't call http.
  const to = isSecure ? targetOfRefusal(refusal).replace(/^http:/i, 'https:') : targetOfRefusal(refusal);
  return /^https?:\/\//i.test(to) && to !== hopOf(refusal).url ? [{ on: 'page', change: { kind: 'url', to } }] : [];
}
