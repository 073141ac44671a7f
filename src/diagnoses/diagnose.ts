import type { Refusal } from '../cors/model.ts';
import { text, type Text } from '../wording/text.ts';
import { all } from './all.ts';
import { checkOf } from './check-of.ts';
import type { Context } from './context.ts';
import type { Alternative, Diagnosis, Fit, Responsible, Sureness } from './diagnosis.ts';
import { failedAsWell } from './error-responses/refused-error.ts';
import { notYours } from './hosted-services.ts';
import { uploadListener } from './preflight/upload-listener.ts';
import { candidatesOf, type Candidate } from './rank.ts';

/** A diagnosis in words, filled with this exchange's values. */
export interface Diagnosed {
  readonly id: string;
  readonly title: Text;
  readonly why: Text;
  readonly act: Text;
  readonly responsible: Responsible;
  readonly confidence: Sureness;
  readonly evidence: readonly Text[];
  readonly unsure: Alternative | null;
  /** The layer that wrote the deciding response; null: there was none, or nothing says. */
  readonly layer: { readonly id: string; readonly title: string } | null;
}

/**
 * What is really wrong: the first diagnosis, in the order of explanation, that more than possibly fits; where none does,
 * the first that possibly does, together with the next one that looks the same. null: nothing is wrong.
 */
export function diagnose(context: Context): Diagnosed | null {
  const candidates = candidatesOf(all, context);
  const [first, second] = candidates;
  if (first === undefined) return null;
  const sure = candidates.findIndex(({ fit }) => fit.confidence !== 'possible');
  // A possible one that stands before a sure one explains more; it stays in sight as what it could also be.
  if (sure === 0 || first.fit.unsure !== undefined) return inWords(first, context, first.fit.unsure ?? null);
  const chosen = sure === -1 ? first : (candidates[sure] ?? first);
  return inWords(chosen, context, chosen.fit.unsure ?? (chosen === first ? either(second, context) : null));
}

/** The diagnosis that names the check that failed. */
export function failedCheck(refusal: Refusal): Diagnosis {
  const found = checkOf(all, refusal);
  if (found === null) throw new Error(`no diagnosis explains ${refusal.kind}`);
  return found;
}

function inWords({ diagnosis, fit }: Candidate, context: Context, unsure: Alternative | null): Diagnosed {
  const needless = uploadListener(context, diagnosis.id);
  const both = failedAsWell(context);
  const theirs = notYours(context);
  const act = theirs?.act ?? text`${diagnosis.act(context)}${both?.act ?? []}`;
  return {
    id: diagnosis.id,
    title: text`${diagnosis.title(context)}${both?.title ?? []}`,
    why: diagnosis.why(context),
    act: needless === null ? act : text`${act} ${needless.wayOut}`,
    responsible: theirs?.responsible ?? diagnosis.responsible(context),
    confidence: fit.confidence,
    evidence: [...(needless === null ? [] : [needless.evidence]), ...distinct(fit)],
    unsure,
    layer: namedLayer(context),
  };
}

function either(other: Candidate | undefined, context: Context): Alternative | null {
  if (other === undefined) return null;
  return {
    or: text`this is it: ${other.diagnosis.title(context)}`,
    findOut: text`${other.diagnosis.act(context)}`,
  };
}

/** The same fact may be seen by several: each line once. */
function distinct({ evidence }: Fit): Fit['evidence'] {
  const seen = new Set<string>();
  return evidence.filter((line) => {
    const key = JSON.stringify(line);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** An app that left no mark has no name. */
function namedLayer({ writer }: Context): Diagnosed['layer'] {
  if (writer === null || (writer.id === 'app' && writer.confidence === 'hint')) return null;
  return { id: writer.id, title: writer.title };
}
