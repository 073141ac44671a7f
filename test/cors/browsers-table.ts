import { exchange } from '../build.ts';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';
import { firefoxReason } from '../../src/cors/profiles/firefox-reason.ts';
import { profiles } from '../../src/cors/profiles/index.ts';
import { walk } from '../../src/cors/walk.ts';
import type { Refusal, BrowserName } from '../../src/cors/model.ts';
import type { Difference } from '../conformance/differences.ts';

export const browserNames: readonly BrowserName[] = ['chromium', 'firefox', 'webkit'];

/** What a browser makes of the exchange by its profile: null, it passes; else the name that it gives (null: none). */
export function judgedIn({ spec }: Difference, browser: BrowserName): { readonly name: string | null } | null {
  const { credentials = 'same-origin', mode = 'cors', redirect = 'follow' } = spec;
  const refusal = walk({ ...exchange(spec), ranIn: browser }, { mode, credentials, redirect }, profiles[browser]);
  return refusal === null ? null : { name: nameOf(refusal, browser) };
}

function nameOf(refusal: Refusal, browser: BrowserName): string | null {
  if (browser === 'webkit') return refusal.kind;
  return browser === 'chromium' ? (chromiumCode(refusal)?.code ?? null) : firefoxReason(refusal);
}
