import type { Context } from '../context.ts';
import { isApps } from '../responsible-party.ts';

/** A 503 of which nothing says whether the app wrote it or something in front of it. An app that signs its errors would have. */
export function mayBeApps503(context: Context): boolean {
  const { status, writer } = context;
  if (status !== 503) return false;
  const isSigned = writer?.layer === 'app' && writer.confidence !== 'hint';
  const isInFront = writer !== null && writer.confidence !== 'hint' && !isApps(context);
  return !isSigned && !isInFront;
}
