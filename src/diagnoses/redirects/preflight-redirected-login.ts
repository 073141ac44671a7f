import { text } from '../../wording/text.ts';
import { isLogin, redirectFacts, redirectOf } from './redirect.ts';
import { runsWriter } from '../responsible-party.ts';
import { headerOf, hopOf, isPreflight } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { redirectShape } from './redirect-shape.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-redirected-login',
  stage: 'preflight-redirect',
  explains: ['preflight-redirected', 'no-allow-origin'],
  when: (refusal) =>
    isPreflight(refusal) && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'login',
  fits: (context) => {
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
  fix: ({ refusal }) => answerPreflight(refusal),
});
