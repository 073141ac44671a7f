import { answer, exchange } from '../causes/example.ts';
import { text, type Text } from '../wording/text.ts';
import type { HopResponse } from '../cors/exchange.ts';
import { defineRootCause, type RootCause } from './root-cause.ts';
import { actsOnRedirect, isLogin, orderHint, redirectFacts, redirectOf, type Redirect } from './redirect.ts';
import type { Context } from './context.ts';

interface Kind {
  readonly id: string;
  readonly fits: (redirect: Redirect) => boolean;
  readonly title: (context: Context, redirect: Redirect) => Text;
  readonly because: Text;
  readonly url: string;
  readonly location: string;
}

/** A preflight that a redirect to another form of the same address stopped. */
export function preflightRedirect({ id, fits, title, because, url, location }: Kind): RootCause {
  return defineRootCause({
    id,
    matches: (context) => {
      const redirect = at(context);
      return redirect !== null && fits(redirect) ? { confidence: 'certain', evidence: redirectFacts(context) } : null;
    },
    title: (context) => title(context, at(context) ?? nowhere),
    why: () => [...because, ' A preflight may not be redirected, whatever headers the redirect has.'],
    responsible: actsOnRedirect,
    act: (context) =>
      text`Call ${at(context)?.to ?? ''} from the page, so that nothing has to be redirected.${orderHint(context)}`,
    examples: [{ name: location, exchange: exchange({ method: 'PUT', url, preflight: redirected(location) }) }],
  });
}

function at(context: Context): Redirect | null {
  const redirect = context.phase === 'preflight' ? redirectOf(context) : null;
  return redirect === null || !redirect.atRedirect || isLogin(redirect) ? null : redirect;
}

function redirected(location: string): HopResponse {
  return answer(301, [['Location', location]]);
}

const nowhere: Redirect = { from: '', to: '', shape: 'other', atRedirect: true, allowsCors: false };

/** Host and port of a URL. */
export function hostIn(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
