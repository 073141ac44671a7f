import { text } from '../../wording/text.ts';
import { isLogin, redirectFacts, redirectOf } from './redirect.ts';
import { runsWriter } from '../responsible-party.ts';
import { headerOf, hopOf, isPreflight } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { pageRedirect } from './page-redirect.ts';
import { redirectShape } from './redirect-shape.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'preflight-redirected-login',
  stage: 'preflight-redirect',
  explains: ['preflight-redirected', 'no-allow-origin'],
  when: (refusal) =>
    isPreflight(refusal) && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'login',
  fits: (context) => {
    const redirect = context.phase === 'preflight' && pageRedirect(context) === null ? redirectOf(context) : null;
    return redirect?.atRedirect === true && isLogin(redirect) ? exact(redirectFacts(context)) : null;
  },
  title: (context) =>
    text`The preflight was redirected (${context.status}) to sign in at ${redirectOf(context)?.to ?? ''}`,
  why: () =>
    text`Preflights never carry credentials, so authentication treats them as signed out. A preflight also fails if it is redirected.`,
  responsible: runsWriter,
  act: ({ host }) => text`On ${host}, run CORS before authentication. Or allow ${'OPTIONS'} without authentication.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
