import { text } from '../../wording/text.ts';
import { getAll } from '../../cors/headers.ts';
import { facts } from '../evidence.ts';
import { isStatusProblem } from '../error-responses/status-error.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'deployment-protection',
  stage: 'sign-in',
  before: ['sign-in-by-script', 'cookie-not-sent'],
  // The cookie's name and the 401 of both platforms come from their documents; not measured.
  fits: (context) =>
    (isStatusProblem(context) || context.refusal?.kind === 'preflight-redirected') && isProtected(context)
      ? { confidence: 'likely', evidence: facts(context) }
      : null,
  title: ({ host, status }) => text`${host} is a protected preview and answered ${status}`,
  why: () =>
    text`The platform asks for a login before anything of this deployment is served, and a preflight or a script has none. The app itself was never asked.`,
  responsible: 'auth',
  act: ({ host }) =>
    text`Switch the protection off for ${host} or for ${'OPTIONS'}, send the bypass header of the platform, or call the production address.`,
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
