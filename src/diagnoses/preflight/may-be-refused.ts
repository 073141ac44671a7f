import { isSafelistedMethod } from '../../cors/methods.ts';
import type { Context } from '../context.ts';
import { mayHaveRefused } from '../error-responses/status-error.ts';
import { goodAnswers } from '../evidence.ts';

/** What it can have refused: what other answers of the host allow is out, and so is what needs no permission. */
export function mayBeRefused(context: Context): readonly string[] {
  const { origin, method, refusal } = context;
  const unsafe = refusal?.request.unsafeHeaderNames ?? [];
  return [
    ...(goodAnswers(context).length > 0 ? [] : [origin]),
    ...(isSafelistedMethod(method) ? [] : [method]),
    ...unsafe,
  ];
}

/** True where CORS middleware refused one of several and does not say which, and this is one of them. */
export function isOneRefused(context: Context, value: string): boolean {
  const all = mayBeRefused(context);
  return !mayHaveRefused(context) && all.length > 1 && all.includes(value);
}
