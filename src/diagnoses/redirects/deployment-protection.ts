import { text } from '../../wording/text.ts';
import { getAll } from '../../cors/headers.ts';
import { facts } from '../evidence.ts';
import { isStatusProblem } from '../error-responses/status-error.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'deployment-protection',
  stage: 'sign-in',
  before: ['sign-in-by-script', 'cookie-not-sent'],
  // The cookie's name and the 401 of both platforms come from their documents; not measured.
  fits: (context) =>
    (isStatusProblem(context) || context.refusal?.kind === 'preflight-redirected') && isProtected(context)
      ? plausible(facts(context))
      : null,
  title: ({ host, status }) => text`${host} is a protected deployment (${status})`,
  why: () =>
    text`The hosting platform requires authentication for this deployment, and the request has none. It didn't reach the app.`,
  responsible: 'auth',
  act: ({ host }) =>
    text`Turn off deployment protection for ${host} or for ${'OPTIONS'}. Or send the platform's bypass header, or request the production URL.`,
  fix: () => [],
});

function isProtected({ headers, status, layers }: Context): boolean {
  if (getAll(headers, 'Set-Cookie').some((line) => line.startsWith('_vercel_sso_nonce='))) return true;
  const platform = layers.some(({ id }) => id === 'netlify' || id === 'vercel');
  return (
    platform &&
    status === 401 &&
    getAll(headers, 'WWW-Authenticate').length === 0 &&
    !layers.some(({ layer }) => layer === 'app')
  );
}
