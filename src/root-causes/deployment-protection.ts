import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { getAll } from '../cors/headers.ts';
import { facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { isStatusProblem } from './status-error.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'deployment-protection',
  // The cookie's name and the 401 of both platforms come from their documents; not measured.
  matches: (context) =>
    (isStatusProblem(context) || context.refusal?.kind === 'preflight-redirected') && isProtected(context)
      ? { confidence: 'likely', evidence: facts(context) }
      : null,
  title: ({ host, status }) => text`${host} is a protected preview and answered ${status}`,
  why: () =>
    text`The platform asks for a login before anything of this deployment is served, and a preflight or a script has none. The app itself was never asked.`,
  responsible: 'auth',
  act: ({ host }) =>
    text`Switch the protection off for ${host} or for ${'OPTIONS'}, send the bypass header of the platform, or call the production address.`,
  examples: [
    {
      name: 'a protected preview on Vercel',
      exchange: exchange({
        url: 'https://app-git-fix.vercel.app/api/items',
        response: answer(401, [
          ['Server', 'Vercel'],
          ['X-Vercel-Id', 'fra1::1'],
          ['Set-Cookie', '_vercel_sso_nonce=(hidden)'],
        ]),
      }),
    },
  ],
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
