import type { Edit } from '../../fixes/edit.ts';
import type { Refusal } from '../../cors/model.ts';
import { type ContextOf, defineDiagnosis, type Diagnosis } from '../diagnosis.ts';
import type { Stage } from '../stages.ts';
import { text, type Text } from '../../wording/text.ts';
import { actOnRedirect, actsOnRedirect, isLogin, redirectFacts, redirectOf, type Redirect } from './redirect.ts';
import type { Context } from '../context.ts';
import { exact } from '../fit.ts';

type RequestKind = 'no-allow-origin';

interface Kind {
  readonly id: string;
  readonly stage: Stage;
  readonly explains?: readonly RequestKind[];
  readonly when?: (refusal: Refusal<RequestKind>) => boolean;
  readonly fix?: (context: ContextOf<RequestKind>) => readonly Edit[];
  readonly otherwise?: (context: ContextOf<RequestKind>) => readonly Edit[];
  readonly shape: Redirect['shape'] | null;
  readonly title: (context: Context, redirect: Redirect) => Text;
  readonly because: Text;
}

/** A redirect of the request itself that has no CORS headers, so that the browser may not follow it. */
export function requestRedirect({ id, stage, explains, when, shape, title, because, fix, otherwise }: Kind): Diagnosis {
  return defineDiagnosis({
    id,
    stage,
    ...(explains === undefined ? {} : { explains }),
    ...(when === undefined ? {} : { when }),
    ...(fix === undefined ? {} : { fix }),
    ...(otherwise === undefined ? {} : { otherwise }),
    fits: (context) => {
      const redirect = at(context);
      if (redirect === null || (shape !== null && redirect.shape !== shape)) return null;
      return exact(redirectFacts(context));
    },
    title: (context) => title(context, at(context) ?? nowhere),
    why: () => [
      ...because,
      ' The browser follows a cross-origin redirect only if the redirect itself passes the CORS check.',
    ],
    responsible: actsOnRedirect,
    act: (context) => (isElsewhere(at(context)) ? elsewhere(context, at(context) ?? nowhere) : actOnRedirect(context)),
  });
}

function at(context: Context): Redirect | null {
  if (
    context.phase === 'preflight' ||
    !/^(?:no-allow-origin|origin-not-allowed|credentials-not-allowed)$/.test(context.refusal?.kind ?? '')
  )
    return null;
  const redirect = redirectOf(context);
  return redirect === null || !redirect.atRedirect || isLogin(redirect) ? null : redirect;
}

/** True when the redirect leads from the server to somebody else, not to another form of the same address. */
function isElsewhere(redirect: Redirect | null): boolean {
  return (
    redirect !== null &&
    (redirect.shape === 'other' || redirect.shape === 'host') &&
    hostAt(redirect.to) !== hostAt(redirect.from)
  );
}

function elsewhere({ host, origin }: Context, { to }: Redirect): Text {
  return text`Request ${to} from the page directly, if its host allows ${origin}. Or have ${host} fetch the data itself. With CORS headers on the redirect, ${hostAt(to)} would get ${'Origin: null'} and would have to allow every origin.`;
}

function hostAt(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

const nowhere: Redirect = { from: '', to: '', shape: 'other', atRedirect: true, allowsCors: false };
