import type { Responsible } from '../causes/cause.ts';
import { text, type Text } from '../wording/text.ts';
import type { HeaderList } from '../cors/model.ts';
import { answer, exchange } from '../causes/example.ts';
import { facts } from './evidence.ts';
import { defineRootCause, type RootCause, type Unsure } from './root-cause.ts';
import { showErrors } from './show-errors.ts';
import { isBareAnswerError } from './status-error.ts';
import type { Context } from './context.ts';

interface Kind {
  readonly id: string;
  readonly statuses: (status: number, context: Context) => boolean;
  /** What else it could be; null: nothing. */
  readonly unsure?: (context: Context) => Unsure | null;
  readonly title: (context: Context) => Text;
  readonly because: (context: Context) => Text;
  readonly responsible: (context: Context) => Responsible;
  readonly act: (context: Context) => Text;
  readonly example: readonly [status: number, headers: HeaderList];
}

/** An error status on the answer to the page's own request that carries no CORS headers: the status is the news. */
export function answerWithoutCors({
  id,
  statuses,
  unsure,
  title,
  because,
  responsible,
  act,
  example,
}: Kind): RootCause {
  return defineRootCause({
    id,
    matches: (context) => {
      if (!isBareAnswerError(context) || !statuses(context.status, context)) return null;
      const or = unsure?.(context) ?? null;
      const evidence = facts(context);
      if (or !== null) return { confidence: 'likely', evidence, unsure: or };
      return { confidence: context.writer === null ? 'likely' : 'certain', evidence };
    },
    title,
    why: (context) =>
      text`${because(context)} That answer has no CORS headers, so the browser hides the status from the page and speaks of CORS.`,
    responsible,
    act: (context) => text`${act(context)}${showErrors(context)}`,
    examples: [{ name: `${example[0]} without CORS headers`, exchange: exchange({ response: answer(...example) }) }],
  });
}
