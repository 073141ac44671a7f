import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { isStatusProblem } from './status-error.ts';
import { inFrontOf } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'origin-callback-throws',
  stage: 'error-in-front',
  fits: (context) => {
    const { status, layers, headers } = context;
    const isExpress = layers.some(({ id, confidence }) => id === 'express' && confidence === 'certain');
    if (!isStatusProblem(context) || status !== 500 || !isExpress || inFrontOf(context) !== null) return null;
    if (headers.some(([name]) => /^(?:access-control-|vary$)/i.test(name))) return null;
    // A callback that let this page in before refuses it nowhere.
    if (goodAnswers(context).length > 0) return null;
    return plausible([
      ...facts(context),
      text`Express keeps the headers of ${'cors'} on error pages, and this one has none`,
    ]);
  },
  title: ({ origin, status }) => text`Express returned ${status}: its CORS callback rejects ${origin}`,
  why: () =>
    text`If the ${'origin'} callback throws for unknown origins, Express returns an error page before any CORS header is set. An error elsewhere in the app can look the same.`,
  responsible: 'server',
  act: ({ origin }) =>
    text`Add ${origin} to the allowlist of the ${'origin'} callback, and call ${'callback(null, false)'} for other origins instead of passing an error. If the log shows another error, fix that one.`,
});
