import type { Stage } from '../stages.ts';
import { type Responsible, defineDiagnosis, type Diagnosis, type Alike } from '../diagnosis.ts';
import { text, type Text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isBareAnswerError } from './status-error.ts';
import type { Context } from '../context.ts';
import { exact, plausible } from '../fit.ts';

interface Kind {
  readonly id: string;
  readonly stage: Stage;
  readonly statuses: (status: number, context: Context) => boolean;
  readonly alike?: readonly Alike[];
  readonly title: (context: Context) => Text;
  readonly because: (context: Context) => Text;
  readonly responsible: (context: Context) => Responsible;
  readonly act: (context: Context) => Text;
}

/** An error status on the answer to the page's own request that carries no CORS headers: the status is the news. */
export function errorWithoutCors({
  id,
  stage,
  statuses,
  alike = [],
  title,
  because,
  responsible,
  act,
}: Kind): Diagnosis {
  return defineDiagnosis({
    id,
    stage,
    fits: (context) => {
      if (!isBareAnswerError(context) || !statuses(context.status, context)) return null;
      return context.writer === null ? plausible(facts(context)) : exact(facts(context));
    },
    alike,
    title,
    why: (context) =>
      text`${because(context)} The response has no CORS headers, so the browser reports a CORS error instead of the ${context.status}.`,
    responsible,
    act: (context) => text`${act(context)}${showErrors(context)}`,
  });
}
