import type { Cause, Responsible } from '../causes/cause.ts';
import { text, type Text } from '../wording/text.ts';
import { facts } from './evidence.ts';
import { defineRootCause, type RootCause, type Sureness, type Unsure } from './root-cause.ts';
import type { Context } from './context.ts';

/**
 * A root cause that is the cause itself: the check that refused already names what is wrong. Same id, same words.
 * @param more who acts where that is not the cause's own answer; how sure it is; what else it could be, null for nothing
 */
export function toldBy(
  cause: Cause,
  more: {
    readonly confidence?: Sureness;
    readonly responsible?: Responsible;
    readonly unsure?: (context: Context) => Unsure | null;
  } = {},
): RootCause {
  return defineRootCause({
    id: cause.id,
    matches: (context) => {
      if (context.cause?.id !== cause.id) return null;
      const evidence = context.answer === null ? withoutAnswer(context) : facts(context);
      const unsure = more.unsure?.(context) ?? null;
      return unsure === null
        ? { confidence: more.confidence ?? 'certain', evidence }
        : { confidence: more.confidence ?? 'likely', evidence, unsure };
    },
    title: ({ refusal }) => (refusal === null ? [] : cause.title(refusal)),
    why: ({ refusal }) => (refusal === null ? [] : cause.why(refusal)),
    act: ({ refusal }) => (refusal === null ? [] : cause.act(refusal)),
    responsible: more.responsible ?? cause.responsible,
    examples: cause.examples,
  });
}

/** What is known where nothing came back. */
export function withoutAnswer({ exchange, hop, method, address }: Context): readonly Text[] {
  const { end } = exchange;
  const preflight = exchange.hops[hop]?.preflight ?? null;
  const asked = preflight !== null && preflight.response === null ? 'OPTIONS' : method;
  const ended = end?.kind === 'error' ? [text`the browser ended it with ${end.error}`] : [];
  return [text`no answer to ${`${asked} ${address}`.trim()} was seen`, ...ended];
}
