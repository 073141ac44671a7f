import cause from '../causes/preflight-redirected-login.ts';
import { text } from '../wording/text.ts';
import { isLogin, redirectFacts, redirectOf } from './redirect.ts';
import { defineRootCause } from './root-cause.ts';
import { runsWriter } from './who.ts';

export default defineRootCause({
  id: 'preflight-redirected-login',
  matches: (context) => {
    const redirect = context.phase === 'preflight' ? redirectOf(context) : null;
    return redirect?.atRedirect === true && isLogin(redirect)
      ? { confidence: 'certain', evidence: redirectFacts(context) }
      : null;
  },
  title: (context) =>
    text`The login check redirected the preflight (${context.status}) to ${redirectOf(context)?.to ?? ''}`,
  why: () =>
    text`A preflight never carries cookies or tokens, so a login check takes it for a visitor who is not signed in. A preflight may not be redirected either.`,
  responsible: runsWriter,
  act: ({ host }) => text`On ${host}, put CORS before the login check, or let ${'OPTIONS'} pass without a login.`,
  examples: cause.examples,
});
