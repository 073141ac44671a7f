import type { Stage } from '../stages.ts';
import { type Responsible, defineDiagnosis, type Diagnosis, type Alternative } from '../diagnosis.ts';
import { text, type Text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isBareAnswerError } from './status-error.ts';
import type { Context } from '../context.ts';

interface Kind {
  readonly id: string;
  readonly stage: Stage;
  readonly statuses: (status: number, context: Context) => boolean;
  /** What else it could be; null: nothing. */
  readonly unsure?: (context: Context) => Alternative | null;
  readonly title: (context: Context) => Text;
  readonly because: (context: Context) => Text;
  readonly responsible: (context: Context) => Responsible;
  readonly act: (context: Context) => Text;
}

/** An error status on the answer to the page's own request that carries no CORS headers: the status is the news. */
export function errorWithoutCors({ id, stage, statuses, unsure, title, because, responsible, act }: Kind): Diagnosis {
  return defineDiagnosis({
    id,
    stage,
    fits: (context) => {
      if (!isBareAnswerError(context) || !statuses(context.status, context)) return null;
      const or = unsure?.(context) ?? null;
      const evidence = facts(context);
      if (or !== null) return { confidence: 'likely', evidence, unsure: or };
      return { confidence: context.writer === null ? 'likely' : 'certain', evidence };
    },
    title,
    why: (context) =>
      text`${because(context)} The response has no CORS headers, so the browser reports a CORS error instead of the ${context.status}.`,
    responsible,
    act: (context) => text`${act(context)}${showErrors(context)}`,
  });
}
