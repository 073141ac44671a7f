import type { Edit } from '../../fixes/edit.ts';
import type { Refusal } from '../../cors/model.ts';
import { type ContextOf, defineDiagnosis, type Diagnosis } from '../diagnosis.ts';
import type { Stage } from '../stages.ts';
import type { Text } from '../../wording/text.ts';
import { actOnRedirect, actsOnRedirect, isLogin, redirectFacts, redirectOf, type Redirect } from './redirect.ts';
import type { Context } from '../context.ts';
import { pageRedirect } from './page-redirect.ts';
import { exact } from '../fit.ts';

type PreflightKind = 'preflight-redirected' | 'no-allow-origin';

interface Kind {
  readonly id: string;
  readonly stage: Stage;
  readonly explains?: readonly PreflightKind[];
  readonly when?: (refusal: Refusal<PreflightKind>) => boolean;
  readonly fix?: (context: ContextOf<PreflightKind>) => readonly Edit[];
  readonly otherwise?: (context: ContextOf<PreflightKind>) => readonly Edit[];
  readonly fits: (redirect: Redirect) => boolean;
  readonly title: (context: Context, redirect: Redirect) => Text;
  readonly because: Text;
}

/** A preflight that a redirect to another form of the same address stopped. */
export function preflightRedirect({
  id,
  stage,
  explains,
  when,
  fits,
  title,
  because,
  fix,
  otherwise,
}: Kind): Diagnosis {
  return defineDiagnosis({
    id,
    stage,
    ...(explains === undefined ? {} : { explains }),
    ...(when === undefined ? {} : { when }),
    ...(fix === undefined ? {} : { fix }),
    ...(otherwise === undefined ? {} : { otherwise }),
    fits: (context) => {
      const redirect = at(context);
      return redirect !== null && fits(redirect) ? exact(redirectFacts(context)) : null;
    },
    title: (context) => title(context, at(context) ?? nowhere),
    why: () => [...because, ' A preflight fails if it is redirected, whatever headers the redirect has.'],
    responsible: actsOnRedirect,
    act: (context) => actOnRedirect(context),
  });
}

function at(context: Context): Redirect | null {
  const redirect = context.phase === 'preflight' && pageRedirect(context) === null ? redirectOf(context) : null;
  return redirect === null || !redirect.atRedirect || isLogin(redirect) ? null : redirect;
}

const nowhere: Redirect = { from: '', to: '', shape: 'other', atRedirect: true, allowsCors: false };

/** Host and port of a URL. */
export function hostIn(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
