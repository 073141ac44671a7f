import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { isStatusProblem } from './status-error.ts';
import { inFrontOf } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

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
    return {
      confidence: 'possible',
      evidence: [
        ...facts(context),
        text`Express keeps the headers of ${'cors'} on its error pages, and this one has none`,
      ],
      unsure: {
        or: text`the app itself failed, and CORS is not set up for this path`,
        findOut: text`The log of the app has the error: ${'Not allowed by CORS'} comes from the callback, everything else from the app.`,
      },
    };
  },
  title: ({ origin, status }) => text`Express answered ${status}: probably its CORS callback refuses ${origin}`,
  why: () =>
    text`A callback for ${'origin'} that throws for unknown origins makes Express answer with an error page, before any CORS header is set. An error somewhere else in the app can look like this too.`,
  responsible: 'server',
  act: ({ origin }) =>
    text`Add ${origin} to the list of the ${'origin'} callback, and let it call ${'callback(null, false)'} for others instead of an error. If the log names another error, that is the one to heal.`,
});
