import { text } from '../wording/text.ts';
import type { Context } from './context.ts';
import { rootCauses } from './order.ts';
import { failedAsWell } from './failed-as-well.ts';
import { notYours } from './not-yours.ts';
import { toldBy } from './told-by.ts';
import { uploadListener } from './upload-listener.ts';
import type { Match, RootCause, RootCauseFound, Unsure } from './root-cause.ts';

interface Fit {
  readonly rootCause: RootCause;
  readonly match: Match;
}

/**
 * What is really wrong: the first root cause, in the order of headlines, that more than possibly fits; where none does,
 * the first that possibly does, together with the next one that looks the same. null: nothing is wrong.
 */
export function rootCauseOf(context: Context): RootCauseFound | null {
  if (nothingIsWrong(context)) return null;
  const fits = fitsOf(context);
  const sure = fits.findIndex(({ match }) => match.confidence !== 'possible');
  const [first, second] = fits;
  if (first === undefined) return byCheck(context);
  // A possible one that stands before a sure one explains more; it stays in sight as what it could also be.
  if (sure === 0 || first.match.unsure !== undefined) return told(first, context, first.match.unsure ?? null);
  const chosen = sure === -1 ? first : fits[sure];
  if (chosen === undefined) return null;
  return told(chosen, context, chosen.match.unsure ?? (chosen === first ? either(second, context) : null));
}

/** Most exchanges pass, and then there is nothing to look for. */
function nothingIsWrong({ refusal, verdict: { outcome, tolerated } }: Context): boolean {
  return refusal === null && outcome !== 'opaque' && tolerated.length === 0;
}

/** What fits, in the order of headlines, up to the first that more than possibly does. */
function fitsOf(context: Context): readonly Fit[] {
  const fits: Fit[] = [];
  for (const rootCause of rootCauses) {
    const match = rootCause.matches(context);
    if (match === null) continue;
    fits.push({ rootCause, match });
    if (match.confidence !== 'possible') break;
  }
  return fits;
}

/** Nothing stands behind the refusal that is known: then the check that refused is all that can be said. */
function byCheck(context: Context): RootCauseFound | null {
  if (context.cause === null) return null;
  const rootCause = toldBy(context.cause, { confidence: 'possible' });
  const match = rootCause.matches(context);
  return match === null ? null : told({ rootCause, match }, context, null);
}

function told({ rootCause, match }: Fit, context: Context, unsure: Unsure | null): RootCauseFound {
  const needless = uploadListener(context, rootCause.id);
  const both = failedAsWell(context);
  const theirs = notYours(context);
  const act = theirs?.act ?? text`${rootCause.act(context)}${both?.act ?? []}`;
  return {
    id: rootCause.id,
    title: text`${rootCause.title(context)}${both?.title ?? []}`,
    why: rootCause.why(context),
    act: needless === null ? act : text`${act} ${needless.wayOut}`,
    responsible: theirs?.responsible ?? rootCause.responsible(context),
    confidence: match.confidence,
    evidence: [...(needless === null ? [] : [needless.evidence]), ...distinct(match)],
    unsure,
    layer: namedLayer(context),
  };
}

function either(other: Fit | undefined, context: Context): Unsure | null {
  if (other === undefined) return null;
  return {
    or: text`this is it: ${other.rootCause.title(context)}`,
    findOut: text`${other.rootCause.act(context)}`,
  };
}

/** The same fact may be seen by several: each line once. */
function distinct({ evidence }: Match): Match['evidence'] {
  const seen = new Set<string>();
  return evidence.filter((line) => {
    const key = JSON.stringify(line);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** An app that left no mark has no name. */
function namedLayer({ writer }: Context): RootCauseFound['layer'] {
  if (writer === null || (writer.id === 'app' && writer.confidence === 'hint')) return null;
  return { id: writer.id, title: writer.title };
}
